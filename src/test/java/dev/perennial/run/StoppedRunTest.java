package dev.perennial.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.run.Outcome.Ending;
import dev.perennial.server.TestDatabase;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run that is told to stop ends as stopped, whenever it is told, and goes on later as if nothing had happened. */
class StoppedRunTest {

    private static final TestDatabase DATABASE = Copying.database();
    private static final JdbcClient ROWS = DATABASE.client();
    private static final String[] SHAPES = {"chunks", "pieces", "slices"};

    @BeforeEach
    void nothingHasRun() {
        Copying.forget(ROWS);
    }

    /**
     * Stopping raises a flag that the running step looks at by itself. Spring Batch's own stop writes into the row that the
     * step is writing too, and leaves one run in six FAILED or UNKNOWN.
     */
    @RepeatedTest(20)
    void toldAtAnyMomentItEndsStoppedAndGoesOn(RepetitionInfo attempt) throws InterruptedException {
        String job = SHAPES[attempt.getCurrentRepetition() % SHAPES.length];
        Random random = new Random(attempt.getCurrentRepetition());
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            CountDownLatch reached = new CountDownLatch(1);
            program.copying().onRow(1 + random.nextInt(1_200), reached::countDown);
            program.copying().onRow(1_400, () -> awaitStop(program.stopping()));
            InItsOwnThread<Outcome> run = InItsOwnThread.of(() -> program.runs().job(job, SmallProgram.NIGHT));
            assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));

            program.stopping().stop();

            assertThat(run.result()).isEqualTo(Outcome.of(Ending.STOPPED));
        }
        assertThat(ROWS.sql("SELECT STATUS FROM BATCH_JOB_EXECUTION UNION ALL SELECT STATUS FROM BATCH_STEP_EXECUTION")
                        .query(String.class)
                        .list())
                .containsExactly("STOPPED", "STOPPED");
        SmallProgram.goesOn(DATABASE, job);
    }

    /** The lifecycle waits for the run; otherwise the connections would be closed under it. */
    @Test
    void theProgramIsNotClosedBeforeTheRunHasEnded() throws InterruptedException {
        SmallProgram program = new SmallProgram(DATABASE.dataSource());
        CountDownLatch reached = new CountDownLatch(1);
        program.copying().onRow(700, reached::countDown);
        program.copying().onRow(1_400, () -> awaitStop(program.stopping()));
        InItsOwnThread<Outcome> run = InItsOwnThread.of(() -> program.runs().job("pieces", SmallProgram.NIGHT));
        assertThat(reached.await(30, TimeUnit.SECONDS)).isTrue();

        program.close();

        assertThat(run.result()).isEqualTo(Outcome.of(Ending.STOPPED));
        SmallProgram.goesOn(DATABASE, "pieces");
    }

    /** A job that was stopped stops the night; the night's own step would take any ending of its job for a good one. */
    @Test
    void stoppedInOneJobTheNightDoesNotStartTheNext() {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            program.trouble("first", () -> Thread.currentThread().interrupt());

            assertThat(program.runs().night(SmallProgram.NIGHT).ending()).isEqualTo(Ending.STOPPED);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(program.diary()).containsExactly("first 2026-03-10");
            assertThat(program.runs().night(SmallProgram.NIGHT).ending()).isEqualTo(Ending.DONE);
            assertThat(program.diary()).endsWith("first 2026-03-10", "second 2026-03-10");
        }
    }

    private static void awaitStop(Stopping stopping) {
        try {
            while (!stopping.requested()) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
