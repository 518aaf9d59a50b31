package dev.perennial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.yaml.CommittedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    @Test
    void editorsKnowTheKeysOfTheFile() throws IOException {
        CommittedSchema.check("report", ReportFile.KIND);
    }

    @Test
    void theShippedFileIsRight() {
        assertThat(ReportDesk.settings().mainLine()).startsWith("inquiry").endsWith("customer");
    }

    @Test
    void namesEveryStageThatIsNotOnTheMainLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("jobs/80-report/job.yaml");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, """
                currency: EUR
                main-line: [inquiry, mql, sal]
                final-stages: []
                conversions:
                  - { from: inquiry, to: mqls, window-days: 30 }
                  - { from: sal, to: mql, window-days: 30 }
                """);
        Problems problems = new Problems();
        new ReportFile(new Home(folder)).check(problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "jobs/80-report/job.yaml:5:26: 'mqls' is no stage of main-line; did you mean 'mql'?",
                        "jobs/80-report/job.yaml:6:22: must come after 'sal' on main-line; name a later stage");
    }
}
