package dev.perennial.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The row of a step says how it ended and how much it did, and costs a short step two statements only. */
class RowOfRunningStepTest {

    private static final TestDatabase DATABASE = Copying.database();
    private static final JdbcClient ROWS = DATABASE.client();

    @BeforeEach
    void nothingHasRun() {
        Copying.forget(ROWS);
    }

    private record Row(String status, String exitCode, long writeCount, long commitCount, long version) {}

    private static Row row() {
        return ROWS.sql("SELECT status, exit_code, write_count, commit_count, version FROM BATCH_STEP_EXECUTION")
                .query(Row.class)
                .single();
    }

    @Test
    void ofAShortStepIsWrittenWhenItIsMadeAndWhenItEnds() {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            program.runs().job("first", SmallProgram.NIGHT);

            assertThat(row().status()).isEqualTo("COMPLETED");
            assertThat(row().exitCode()).isEqualTo("COMPLETED");
            assertThat(row().commitCount()).isOne();
            assertThat(row().version()).isOne();
        }
    }

    @Test
    void ofALongStepFollowsItsWork() {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            program.copying().onRow(650, RowOfRunningStepTest::waitTwoSeconds);
            Row[] meanwhile = new Row[1];
            program.copying().onRow(750, () -> meanwhile[0] = row());

            program.runs().job("pieces", SmallProgram.NIGHT);

            assertThat(meanwhile[0].status()).isEqualTo("STARTED");
            assertThat(meanwhile[0].writeCount()).isEqualTo(700);
            assertThat(row().writeCount()).isEqualTo(Copying.ROWS);
        }
    }

    private static void waitTwoSeconds() {
        Instant end = Instant.now().plus(Duration.ofSeconds(2));
        while (Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }
}
