package dev.perennial.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.config.Home;
import dev.perennial.night.Night;
import dev.perennial.night.NightConfiguration;
import dev.perennial.night.Nights;
import dev.perennial.run.Outcome.Ending;
import dev.perennial.server.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * A program as real as ours, with small jobs: {@code chunks}, {@code pieces} and {@code slices} copy rows, each in another
 * shape of step; the night consists of {@code first} and {@code second}, which note for which night they ran.
 */
final class SmallProgram implements AutoCloseable {

    static final LocalDate NIGHT = LocalDate.of(2026, 3, 10);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final List<String> diary = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> troubles = new ConcurrentHashMap<>();

    /** Transactions where a bean asks for one, as Spring Boot would switch them on. */
    @EnableTransactionManagement
    static class Transactions {}

    SmallProgram(DataSource database) {
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DataSource.class, () -> new DelegatingDataSource(database));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(Home.class, () -> new Home(Path.of("target", "no-home")));
        context.register(Transactions.class, NightConfiguration.class, Nights.class, Copying.class);
        context.scan("dev.perennial.batch", "dev.perennial.run");
        copyingJob("chunks", "copyInChunks", this::chunks);
        copyingJob("pieces", "copyInPieces", () -> steps().repeat(copying()::copyPiece));
        copyingJob("slices", "copyInSlices", () -> steps().slices(copying()::range, copying()::copySlice));
        noting("first");
        noting("second");
        context.registerBean("nightly", Job.class, () -> jobs().night(job("first"), job("second")));
        context.refresh();
    }

    /** The next program goes on with the run that did not end, and writes the others of the rows. */
    static void goesOn(TestDatabase database, String job) {
        try (SmallProgram next = new SmallProgram(database.dataSource())) {
            assertThat(next.runs().job(job, NIGHT)).isEqualTo(Outcome.of(Ending.DONE));
        }
        assertThat(Copying.copies(database.client())).isEqualTo(Copying.originals());
        assertThat(database.client()
                        .sql("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE")
                        .query(Long.class)
                        .single())
                .as("the same run went on")
                .isOne();
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    Copying copying() {
        return context.getBean(Copying.class);
    }

    Stopping stopping() {
        return context.getBean(Stopping.class);
    }

    /** What the jobs of the night noted, in the order in which they ran. */
    List<String> diary() {
        return diary;
    }

    /** What happens when one of the night's jobs runs the next time, before it notes anything. */
    void trouble(String job, Runnable trouble) {
        troubles.put(job, trouble);
    }

    private Step chunks() {
        return steps().<Long, Long>chunk()
                .reader(copying().left())
                .writer(copying()::copy)
                .build();
    }

    private void copyingJob(String name, String step, java.util.function.Supplier<Step> work) {
        context.registerBean(step, Step.class, work);
        context.registerBean(name, Job.class, () -> jobs().of(context.getBean(step, Step.class)));
    }

    private void noting(String job) {
        copyingJob(job, job + "Note", () -> steps().once(tally -> note(job)));
    }

    private void note(String job) {
        Runnable trouble = troubles.remove(job);
        if (trouble != null) {
            trouble.run();
        }
        Night night = context.getBean(Night.class);
        diary.add(job + " " + night.date() + (night.missed() ? " missed" : ""));
    }

    private Job job(String name) {
        return context.getBean(name, Job.class);
    }

    private Steps steps() {
        return context.getBean(Steps.class);
    }

    private Jobs jobs() {
        return context.getBean(Jobs.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
