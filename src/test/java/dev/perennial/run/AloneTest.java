package dev.perennial.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.run.Outcome.Ending;
import dev.perennial.server.TestDatabase;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One run at a time for a database. The RunLock is the countermeasure: Spring Batch by itself lets two processes go on
 * with one failed run at once.
 */
class AloneTest {

    private static final TestDatabase DATABASE = Copying.database();
    private static final JdbcClient ROWS = DATABASE.client();

    private final CountDownLatch working = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void nothingHasRun() {
        Copying.forget(ROWS);
    }

    @Test
    void aSecondRunInTheSameProgramIsRefused() throws InterruptedException {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            InItsOwnThread<Outcome> first = startAndPause(program);

            assertRefused(program);

            goOn.countDown();
            assertThat(first.result()).isEqualTo(Outcome.of(Ending.DONE));
            assertThat(program.runs().night(SmallProgram.NIGHT)).isEqualTo(Outcome.of(Ending.ALREADY_DONE));
        }
    }

    @Test
    void aSecondRunInAnotherProgramIsRefused() throws InterruptedException {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource());
                SmallProgram other = new SmallProgram(anotherPool())) {
            InItsOwnThread<Outcome> first = startAndPause(program);

            assertRefused(other);

            goOn.countDown();
            assertThat(first.result()).isEqualTo(Outcome.of(Ending.DONE));
            assertThat(other.diary()).isEmpty();
            assertThat(other.runs().night(SmallProgram.NIGHT)).isEqualTo(Outcome.of(Ending.ALREADY_DONE));
        }
    }

    /** Lock names are common to the whole server, so the lock's name carries the schema's. */
    @Test
    void aRunOnAnotherSchemaGoesItsWay() throws InterruptedException {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource());
                SmallProgram neighbour = new SmallProgram(Copying.database().dataSource())) {
            InItsOwnThread<Outcome> first = startAndPause(program);

            assertThat(neighbour.runs().night(SmallProgram.NIGHT)).isEqualTo(Outcome.of(Ending.DONE));

            goOn.countDown();
            assertThat(first.result()).isEqualTo(Outcome.of(Ending.DONE));
        }
    }

    /** A lock is lost with its connection; a run that went on without it would not be alone any more. */
    @ParameterizedTest
    @ValueSource(strings = {"chunks", "pieces", "slices"})
    void aRunThatLostItsLockEndsBeforeTheNextPiece(String job) {
        try (SmallProgram program = new SmallProgram(DATABASE.dataSource())) {
            program.copying().onRow(750, AloneTest::killTheLock);

            Outcome torn = program.runs().job(job, SmallProgram.NIGHT);

            assertThat(torn.ending()).isEqualTo(Ending.FAILED);
            assertThat(torn.cause()).hasStackTraceContaining("lock");
            assertThat(Copying.copies(ROWS)).hasSizeLessThanOrEqualTo(1_000);
            assertThat(program.runs().job(job, SmallProgram.NIGHT)).isEqualTo(Outcome.of(Ending.DONE));
            assertThat(Copying.copies(ROWS)).isEqualTo(Copying.originals());
        }
    }

    private static DataSource anotherPool() {
        return new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password());
    }

    private InItsOwnThread<Outcome> startAndPause(SmallProgram program) throws InterruptedException {
        program.trouble("first", () -> {
            working.countDown();
            await(goOn);
        });
        InItsOwnThread<Outcome> run = InItsOwnThread.of(() -> program.runs().night(SmallProgram.NIGHT));
        assertThat(working.await(30, TimeUnit.SECONDS)).isTrue();
        return run;
    }

    private static void assertRefused(SmallProgram program) {
        List<String> before = recorded();
        assertThat(program.runs().night(SmallProgram.NIGHT)).isEqualTo(Outcome.of(Ending.BUSY));
        assertThat(program.runs().job("chunks", SmallProgram.NIGHT)).isEqualTo(Outcome.of(Ending.BUSY));
        assertThat(recorded()).isEqualTo(before);
        assertThat(Copying.copies(ROWS)).isEmpty();
    }

    private static List<String> recorded() {
        return ROWS.sql("""
                SELECT CONCAT('job ', JOB_EXECUTION_ID, STATUS, VERSION) FROM BATCH_JOB_EXECUTION
                UNION ALL SELECT CONCAT('step ', STEP_EXECUTION_ID, STATUS, VERSION) FROM BATCH_STEP_EXECUTION
                UNION ALL SELECT CONCAT('night ', night, state) FROM nights
                """).query(String.class).list();
    }

    private static void killTheLock() {
        long holder = ROWS.sql("SELECT IS_USED_LOCK(:name)")
                .param("name", "perennial:" + DATABASE.schema())
                .query(Long.class)
                .single();
        ROWS.sql("KILL " + holder).update();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
