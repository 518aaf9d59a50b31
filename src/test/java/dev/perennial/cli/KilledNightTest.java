package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that was killed and started again leaves what an undisturbed night leaves, to the last row and file. */
@TestInstance(Lifecycle.PER_CLASS)
class KilledNightTest {

    private static final int SIGTERM_EXIT = 143;

    private List<String> undisturbed = List.of();

    @BeforeAll
    void anUndisturbedThirdNight(@TempDir Path folder) throws Exception {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder);
        assertThat(company.nextMorning().run()).isZero();
        undisturbed = company.everything();
        assertThat(undisturbed).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "dedupe", "scoring", "funnel", "sales", "nurture", "email", "report"})
    void killedInAnyJobItGoesOnAndEndsTheSame(String job, @TempDir Path folder) throws Exception {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder).nextMorning();
        Process night = company.start();
        company.awaitStart(job, night);
        night.destroyForcibly().waitFor();

        Process again = company.start();

        assertThat(company.end(again)).as(company.output()).isZero();
        company.assertLeft(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "funnel", "report"})
    void stoppedByASignalItSaysSoAndGoesOn(String job, @TempDir Path folder) throws Exception {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder).nextMorning();
        Process night = company.start();
        company.awaitStart(job, night);
        night.destroy();

        assertThat(company.end(night)).isEqualTo(SIGTERM_EXIT);
        assertThat(company.database()
                        .client()
                        .sql(
                                "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE STATUS IN ('STARTED', 'STARTING', 'UNKNOWN')")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(company.end(company.start())).as(company.output()).isZero();
        company.assertLeft(undisturbed);
    }

    @Test
    void theSameNightAgainChangesNothing(@TempDir Path folder) throws Exception {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder).nextMorning();
        company.run();

        assertThat(company.end(company.start())).isZero();

        assertThat(company.output()).contains("already done");
        company.assertLeft(undisturbed);
    }

    @Test
    void aSecondRunBesideTheFirstIsRefused(@TempDir Path folder) throws Exception {
        ScratchCompany company = ScratchCompany.afterTwoNights(folder).nextMorning();
        Process first = company.start();
        company.awaitStart("intake", first);

        try (App second = App.toRun(company.home(), "nothing", company.settings())) {
            assertThat(second.get(dev.perennial.run.Runs.class)
                            .night(company.night())
                            .ending()
                            .exitCode())
                    .isIn(3, 0);
        }
        assertThat(company.end(first)).as(company.output()).isZero();
        company.assertLeft(undisturbed);
    }
}
