package dev.perennial.bench;

import dev.perennial.Perennial;
import dev.perennial.config.Home;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A home in target/, with its embedded database and the whole program. */
final class BenchHome implements AutoCloseable {

    static final LocalDate NIGHT = LocalDate.of(2026, 11, 20);

    private final Home home;
    private final ConfigurableApplicationContext program;

    private BenchHome(Home home, boolean loadData) {
        this.home = home;
        this.program = new SpringApplicationBuilder(Perennial.class)
                .logStartupInfo(false)
                .properties(Map.of("perennial.database.load-data", loadData, "logging.level.root", "warn"))
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Home.class, () -> home))
                .run();
    }

    static BenchHome fresh(String name, boolean loadData) throws IOException {
        return new BenchHome(laid(Path.of("target", "bench", name).toAbsolutePath(), InquiryFile.FEED), loadData);
    }

    static BenchHome fresh(Path folder, String feed) throws IOException {
        return new BenchHome(laid(folder, feed), true);
    }

    /** As it stands there. */
    static BenchHome in(Path folder) {
        return new BenchHome(new Home(folder), true);
    }

    private static Home laid(Path folder, String feed) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder.resolve("jobs/10-intake/feeds"));
        Files.writeString(folder.resolve("jobs/10-intake/feeds/bench.yaml"), feed);
        return new Home(folder);
    }

    Path inbox() {
        return home.inbox();
    }

    <T> T get(Class<T> type) {
        return program.getBean(type);
    }

    /** How many seconds the job intake takes. */
    double intake() {
        return run("intake", NIGHT);
    }

    /** How many seconds a job takes. */
    double run(String job, LocalDate night) {
        long begin = System.nanoTime();
        Outcome outcome = get(Runs.class).job(job, night);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!outcome.good()) {
            throw new IllegalStateException(job + " ended " + outcome.ending(), outcome.cause());
        }
        return seconds;
    }

    /** How long each step of a job took when it ran last, and what it counted. */
    List<String> steps(String job) {
        return get(JdbcTemplate.class)
                .query(
                        """
                        SELECT s.STEP_NAME, TIMESTAMPDIFF(MICROSECOND, s.START_TIME, s.END_TIME) / 1e6, s.READ_COUNT,
                               s.WRITE_COUNT
                        FROM BATCH_STEP_EXECUTION s
                        WHERE s.JOB_EXECUTION_ID = (SELECT MAX(e.JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION e
                            JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID WHERE i.JOB_NAME = ?)
                        ORDER BY s.STEP_EXECUTION_ID
                        """,
                        (row, number) -> String.format(
                                Locale.ROOT,
                                "%-24s %6.1f s, read %,d, wrote %,d",
                                row.getString(1),
                                row.getDouble(2),
                                row.getLong(3),
                                row.getLong(4)),
                        job);
    }

    double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    /** What the embedded server has computed so far. */
    double serverSeconds() {
        return ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line ->
                                        line.contains(home.db().toString()) && line.contains("--bind-address"))
                                .isPresent())
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .max()
                        .orElse(0)
                / 1000.0;
    }

    LedgerFile lastFile() {
        var files = get(FileLedger.class).ofNight(NIGHT);
        return files.get(files.size() - 1);
    }

    @Override
    public void close() {
        program.close();
    }
}
