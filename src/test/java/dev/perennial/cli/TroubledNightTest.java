package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night whose database or disk fails says so in a sentence, and the same command ends as an undisturbed night ends. */
@TestInstance(Lifecycle.PER_CLASS)
class TroubledNightTest {

    private List<String> undisturbed = List.of();

    @BeforeAll
    void anUndisturbedThirdNight(@TempDir Path folder) throws IOException {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder).nextMorning();
        assertThat(company.run()).isZero();
        assertThat(company.home().rejects(company.night())).isNotEmptyDirectory();
        undisturbed = company.everything();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "funnel", "report"})
    void theDatabaseThrowsEverybodyOut(String job, @TempDir Path folder) throws Exception {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder).nextMorning();
        Process night = company.start();
        company.awaitStart(job, night);
        killConnections(company);

        assertThat(company.end(night)).as(company.output()).isEqualTo(1);
        assertThat(company.output())
                .contains("perennial: ", "The same command goes on where it stopped.")
                .doesNotContain("\tat ");

        assertThat(company.end(company.start())).as(company.output()).isZero();
        company.assertLeft(undisturbed);
    }

    @Test
    void rejectedRowsThatCannotBeHandedBackAreNotLost(@TempDir Path folder) throws Exception {
        ScratchCompany company =
                ScratchCompany.afterTwoNights(folder).nextMorning().writeSettings();
        Path rejects = company.home().rejects(company.night());
        Files.createDirectories(rejects.getParent());
        Files.writeString(rejects, "in the way");
        String[] command = {
            "night",
            "--date",
            company.night().toString(),
            "--home",
            company.home().folder().toString()
        };

        Said failed = Said.by(command);

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err())
                .contains(rejects.toString(), "The same command goes on where it stopped.")
                .doesNotContain("\tat ");

        Files.delete(rejects);
        Said again = Said.by(command);
        assertThat(again.exitCode()).as(again.err()).isZero();
        company.assertLeft(undisturbed);
    }

    private static void killConnections(ScratchCompany company) {
        List<Long> others = company.database()
                .client()
                .sql("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()")
                .query(Long.class)
                .list();
        others.forEach(id -> company.database().client().sql("KILL " + id).update());
    }
}
