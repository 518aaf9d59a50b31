package dev.perennial.intake;

import dev.perennial.config.Home;
import dev.perennial.lead.Forgotten;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import dev.perennial.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The job intake on a real database and a real folder; everything else of the program is left out. Each test
 * begins with a company that has not seen a file yet. */
final class IntakeNight implements BeforeEachCallback, AfterAllCallback {

    static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);
    private static final List<String> TABLES = List.of(
            "rejects",
            "inquiries",
            "activities",
            "sales_feedback",
            "nurture_requests",
            "opportunities",
            "suppressions",
            "forgotten",
            "secrets",
            "costs",
            "files",
            "numbers");

    private final TestDatabase database = TestDatabase.fresh();
    private final Path folder;
    private final ConfigurableApplicationContext context;

    IntakeNight() {
        try {
            folder = Files.createTempDirectory("intake-test");
            Files.createDirectories(folder.resolve("jobs/10-intake"));
            Files.writeString(folder.resolve("jobs/10-intake/job.yaml"), "rows-per-transaction: 500\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = new SpringApplicationBuilder(Application.class)
                .properties(Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password(),
                        "test.home", folder.toString()))
                .run();
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "dev.perennial.batch",
        "dev.perennial.run",
        "dev.perennial.night",
        "dev.perennial.database",
        "dev.perennial.server",
        "dev.perennial.feed",
        "dev.perennial.lead",
        "dev.perennial.ledger",
        "dev.perennial.entry",
        "dev.perennial.undo",
        "dev.perennial.reading",
        "dev.perennial.intake"
    })
    static class Application {

        @Bean
        Home home(@Value("${test.home}") Path folder) {
            return new Home(folder);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        reset();
    }

    /** Back to a company that has not seen a file yet. */
    void reset() throws IOException {
        TABLES.forEach(table -> sql().sql("DELETE FROM " + table).update());
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder())
                        .filter(path -> !path.equals(folder))
                        .toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(home().inbox());
    }

    /** As {@code perennial forget} leaves it behind. */
    void forgot(String emailKey) {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.getBean(Forgotten.class).add(List.of(emailKey), Instant.EPOCH));
    }

    Home home() {
        return new Home(folder);
    }

    JdbcClient sql() {
        return database.client();
    }

    Path drop(String name, String text) throws IOException {
        return drop(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path drop(String name, byte[] bytes) throws IOException {
        Path file = Files.write(home().inbox().resolve(name), bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return file;
    }

    Outcome run() {
        return context.getBean(Runs.class).job("intake", NIGHT);
    }

    /** As one of several nights that are caught up, another of which follows at once. */
    void runMissed() throws Exception {
        Job intake = Objects.requireNonNull(context.getBean(JobRegistry.class).getJob("intake"));
        context.getBean(JobOperator.class)
                .start(
                        intake,
                        new JobParametersBuilder()
                                .addLocalDate("night", NIGHT.minusDays(1))
                                .addString("missed", "true", false)
                                .toJobParameters());
    }

    List<LedgerFile> files() {
        return context.getBean(FileLedger.class).ofNight(NIGHT);
    }

    LedgerFile only() {
        if (files().size() != 1) {
            throw new AssertionError("Not one file but " + files());
        }
        return files().get(0);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    long count(String table) {
        return sql().sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    /** Everything that the intake wrote, for comparing two runs. */
    List<Map<String, Object>> rows() {
        return TABLES.stream()
                .flatMap(table -> sql()
                        .sql("SELECT '" + table + "' AS table_name, t.* FROM " + table + " t ORDER BY 2, 3")
                        .query()
                        .listOfRows()
                        .stream())
                .toList();
    }

    List<String> in(Path under) throws IOException {
        if (!Files.exists(under)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> under.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        context.close();
    }
}
