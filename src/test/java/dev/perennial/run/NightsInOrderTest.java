package dev.perennial.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.run.Outcome.Ending;
import dev.perennial.server.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every business date is run once, in order and without a gap, whatever happened to the runs before. */
class NightsInOrderTest {

    private static final TestDatabase DATABASE = Copying.database();
    private static final JdbcClient ROWS = DATABASE.client();
    private static final LocalDate TENTH = SmallProgram.NIGHT;

    private final SmallProgram program = new SmallProgram(DATABASE.dataSource());

    @BeforeEach
    void nothingHasRun() {
        Copying.forget(ROWS);
    }

    @AfterEach
    void close() {
        program.close();
    }

    /** The night is the only identifying parameter of a run: the same one again is the same run. */
    @Test
    void aNightIsRunOnce() {
        assertThat(program.runs().night(TENTH)).isEqualTo(Outcome.of(Ending.DONE));
        assertThat(program.runs().night(TENTH)).isEqualTo(Outcome.of(Ending.ALREADY_DONE));
        assertThat(program.runs().night(TENTH.minusDays(1))).isEqualTo(Outcome.of(Ending.ALREADY_DONE));
        assertThat(program.diary()).containsExactly("first 2026-03-10", "second 2026-03-10");
    }

    @Test
    void missedNightsRunInOrderAndKnowIt() {
        program.runs().night(TENTH);
        program.diary().clear();

        assertThat(program.runs().night(TENTH.plusDays(3))).isEqualTo(Outcome.of(Ending.DONE));

        assertThat(program.diary())
                .containsExactly(
                        "first 2026-03-11 missed",
                        "second 2026-03-11 missed",
                        "first 2026-03-12 missed",
                        "second 2026-03-12 missed",
                        "first 2026-03-13",
                        "second 2026-03-13");
        assertThat(closed()).hasSize(4);
    }

    @Test
    void aMistypedYearClosesNoNight() {
        program.runs().night(TENTH);

        assertThat(program.runs().night(TENTH.plusYears(36)).ending()).isEqualTo(Ending.SAFETY_STOP);

        assertThat(closed()).hasSize(1);
    }

    @Test
    void aNightThatFailedGoesOnAsAMissedOne() {
        program.runs().night(TENTH);
        program.diary().clear();
        program.trouble("second", NightsInOrderTest::breakDown);
        assertThat(program.runs().night(TENTH.plusDays(1)).ending()).isEqualTo(Ending.FAILED);

        assertThat(program.runs().night(TENTH.plusDays(2))).isEqualTo(Outcome.of(Ending.DONE));

        assertThat(program.diary())
                .containsExactly(
                        "first 2026-03-11", "second 2026-03-11 missed", "first 2026-03-12", "second 2026-03-12");
    }

    @Test
    void theVeryFirstNightIsNotForgottenWhenItFailed() {
        program.trouble("second", NightsInOrderTest::breakDown);
        assertThat(program.runs().night(TENTH).ending()).isEqualTo(Ending.FAILED);

        assertThat(program.runs().night(TENTH.plusDays(1))).isEqualTo(Outcome.of(Ending.DONE));

        assertThat(program.diary())
                .containsExactly(
                        "first 2026-03-10", "second 2026-03-10 missed", "first 2026-03-11", "second 2026-03-11");
        assertThat(closed()).containsExactly(TENTH, TENTH.plusDays(1));
    }

    @Test
    void anEarlierFirstNightIsRunAlthoughALaterOneIsOpen() {
        program.runs().job("first", TENTH.plusDays(5));

        assertThat(program.runs().night(TENTH)).isEqualTo(Outcome.of(Ending.DONE));

        assertThat(closed()).containsExactly(TENTH);
    }

    @Test
    void aMissedNightThatFailsHoldsUpTheLaterOnes() {
        program.runs().night(TENTH);
        program.diary().clear();
        program.trouble("first", NightsInOrderTest::breakDown);

        assertThat(program.runs().night(TENTH.plusDays(2)).ending()).isEqualTo(Ending.FAILED);

        assertThat(program.diary()).isEmpty();
        assertThat(closed()).containsExactly(TENTH);
    }

    @Test
    void oneJobRunsAsOftenAsAsked() {
        assertThat(program.runs().job("first", TENTH)).isEqualTo(Outcome.of(Ending.DONE));
        assertThat(program.runs().job("first", TENTH)).isEqualTo(Outcome.of(Ending.DONE));

        assertThat(program.diary()).containsExactly("first 2026-03-10", "first 2026-03-10");
        assertThat(statuses("first")).containsExactly("1 COMPLETED", "2 COMPLETED");
        assertThat(closed()).isEmpty();
    }

    @Test
    void oneJobThatFailedGoesOnInsteadOfBeginningAgain() {
        program.trouble("first", NightsInOrderTest::breakDown);
        assertThat(program.runs().job("first", TENTH).ending()).isEqualTo(Ending.FAILED);

        assertThat(program.runs().job("first", TENTH)).isEqualTo(Outcome.of(Ending.DONE));
        assertThat(program.runs().job("first", TENTH)).isEqualTo(Outcome.of(Ending.DONE));

        assertThat(statuses("first")).containsExactly("1 FAILED", "1 COMPLETED", "2 COMPLETED");
    }

    /** DeadRuns closes what a kill left open; Spring Batch refuses to go on with it, or with UNKNOWN at all. */
    @Test
    void aRunThatAKillLeftOpenGoesOn() {
        for (String left : List.of("STARTING", "STARTED", "STOPPING", "UNKNOWN")) {
            Copying.forget(ROWS);
            program.diary().clear();
            program.trouble("second", NightsInOrderTest::breakDown);
            program.runs().night(TENTH);
            killed("status = 'FAILED'", left);

            assertThat(program.runs().night(TENTH)).as(left).isEqualTo(Outcome.of(Ending.DONE));

            assertThat(program.diary()).as(left).containsExactly("first 2026-03-10", "second 2026-03-10");
            assertThat(ROWS.sql(
                                    "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION WHERE END_TIME IS NULL OR STATUS NOT IN ('COMPLETED', 'FAILED')")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** JobOfTheNight takes a job that is complete for done, although the night's own step was not recorded any more. */
    @Test
    void aJobThatHadEndedBeforeTheKillIsNotRunAgain() {
        program.trouble("second", NightsInOrderTest::breakDown);
        program.runs().night(TENTH);
        killed("STEP_NAME IN ('first', 'second')", "STARTED");

        assertThat(program.runs().night(TENTH)).isEqualTo(Outcome.of(Ending.DONE));

        assertThat(program.diary()).containsExactly("first 2026-03-10", "second 2026-03-10");
    }

    @Test
    void aSafetyStopIsFoundAnywhereAmongTheCauses() {
        program.trouble("second", () -> {
            throw new IllegalStateException("wrapped", new IllegalArgumentException(new SafetyStop("too many")));
        });
        Outcome stopped = program.runs().night(TENTH);
        assertThat(stopped.ending()).isEqualTo(Ending.SAFETY_STOP);
        assertThat(stopped.ending().exitCode()).isEqualTo(4);

        program.trouble("first", () -> {
            throw new SafetyStop("too many");
        });
        assertThat(program.runs().job("first", TENTH).ending()).isEqualTo(Ending.SAFETY_STOP);
        assertThat(program.runs().night(TENTH)).isEqualTo(Outcome.of(Ending.DONE));
    }

    private static void killed(String steps, String status) {
        ROWS.sql("UPDATE BATCH_STEP_EXECUTION SET STATUS = :status, EXIT_CODE = 'UNKNOWN', END_TIME = NULL WHERE "
                        + steps)
                .param("status", status)
                .update();
        ROWS.sql("""
                UPDATE BATCH_JOB_EXECUTION SET STATUS = :status, EXIT_CODE = 'UNKNOWN', END_TIME = NULL
                WHERE STATUS = 'FAILED'
                """).param("status", status).update();
    }

    private static List<LocalDate> closed() {
        return ROWS.sql("SELECT night FROM nights WHERE state = 'CLOSED' ORDER BY night")
                .query(LocalDate.class)
                .list();
    }

    private static List<String> statuses(String job) {
        return ROWS.sql("""
                SELECT CONCAT(p.PARAMETER_VALUE, ' ', e.STATUS) FROM BATCH_JOB_EXECUTION e
                JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
                WHERE i.JOB_NAME = :job AND p.PARAMETER_NAME = 'again'
                ORDER BY e.JOB_EXECUTION_ID
                """).param("job", job).query(String.class).list();
    }

    private static void breakDown() {
        throw new IllegalStateException("broken down");
    }
}
