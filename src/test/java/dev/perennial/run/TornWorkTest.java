package dev.perennial.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.run.Outcome.Ending;
import dev.perennial.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However a piece of work ends, its rows are written as a whole or not at all, and the next run writes the others. */
class TornWorkTest {

    private static final TestDatabase DATABASE = Copying.database();
    private static final JdbcClient ROWS = DATABASE.client();

    @BeforeEach
    void nothingHasRun() {
        Copying.forget(ROWS);
    }

    /** Steps names a transaction manager for each step; by itself a step has one that commits every statement. */
    @ParameterizedTest
    @CsvSource({"chunks, 500", "pieces, 700", "slices, 600"})
    void aPieceThatFailsHalfWayLeavesNoRow(String job, int committed) {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            program.copying().onRow(750, () -> {
                throw new IllegalStateException("the pen broke");
            });

            Outcome torn = program.runs().job(job, SmallProgram.NIGHT);

            assertThat(torn.ending()).isEqualTo(Ending.FAILED);
            assertThat(torn.cause()).hasStackTraceContaining("the pen broke");
            assertThat(Copying.copies(ROWS))
                    .isEqualTo(Copying.originals().subList(0, committed))
                    .hasSize(committed);
            assertThat(lastStatus()).isEqualTo("FAILED");
            SmallProgram.goesOn(DATABASE, job);
        }
    }

    /** StopBeforeNextPiece marks the step before it throws; the exception alone ends it COMPLETED with most rows undone. */
    @ParameterizedTest
    @ValueSource(strings = {"chunks", "pieces", "slices"})
    void anInterruptedThreadEndsTheStepStopped(String job) throws InterruptedException {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            program.copying().onRow(500, () -> Thread.currentThread().interrupt());

            Outcome torn = InItsOwnThread.of(() -> program.runs().job(job, SmallProgram.NIGHT))
                    .result();

            assertThat(torn.ending()).isEqualTo(Ending.STOPPED);
            assertThat(lastStatus()).isEqualTo("STOPPED");
            assertThat(Copying.copies(ROWS)).hasSizeBetween(500, 600);
            SmallProgram.goesOn(DATABASE, job);
        }
    }

    /** No place is remembered: what a lost transaction did not write, the next run's query finds. */
    @ParameterizedTest
    @CsvSource({"chunks, 750", "chunks, 1000", "pieces, 750", "pieces, 1000", "slices, 750", "slices, 1000"})
    void aConnectionKilledInsideAPieceLosesNoRow(String job, int row) {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            program.copying().onRow(row, () -> kill(program.copying().connection()));

            Outcome torn = program.runs().job(job, SmallProgram.NIGHT);

            assertThat(torn.ending()).isEqualTo(Ending.FAILED);
            SmallProgram.goesOn(DATABASE, job);
        }
    }

    /** No place is remembered: the rows are there although the program was told they are not, and are not written again. */
    @ParameterizedTest
    @ValueSource(strings = {"chunks", "pieces", "slices"})
    void aCommitWhoseAnswerIsLostDoublesNoRow(String job) {
        LostAnswers lost = new LostAnswers(DATABASE.dataSource());
        try (SmallProgram program = new SmallProgram(lost)) {
            program.copying().onRow(1_000, lost::nextCommit);

            Outcome torn = program.runs().job(job, SmallProgram.NIGHT);

            assertThat(torn.ending()).isEqualTo(Ending.FAILED);
            assertThat(Copying.copies(ROWS)).hasSize(1_000);
            SmallProgram.goesOn(DATABASE, job);
        }
    }

    private static String lastStatus() {
        return ROWS.sql("SELECT STATUS FROM BATCH_STEP_EXECUTION ORDER BY STEP_EXECUTION_ID DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    private static void kill(long connection) {
        ROWS.sql("KILL " + connection).update();
    }
}
