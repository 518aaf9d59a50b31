package dev.perennial.bench;

import dev.perennial.Perennial;
import dev.perennial.config.Home;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A fresh home in target/, with its embedded database and the whole program. */
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
        Path folder = Path.of("target", "bench", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder.resolve("jobs/10-intake/feeds"));
        Files.writeString(folder.resolve("jobs/10-intake/feeds/bench.yaml"), InquiryFile.FEED);
        return new BenchHome(new Home(folder), loadData);
    }

    Path inbox() {
        return home.inbox();
    }

    <T> T get(Class<T> type) {
        return program.getBean(type);
    }

    /** How many seconds the job intake takes. */
    double intake() {
        long begin = System.nanoTime();
        Outcome outcome = get(Runs.class).job("intake", NIGHT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!outcome.good()) {
            throw new IllegalStateException("The intake ended " + outcome.ending(), outcome.cause());
        }
        return seconds;
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
