package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.demo.DemoCompany;
import dev.perennial.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The made-up company in a home of its own, on a schema of its own, run by real processes. */
final class ScratchCompany {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    private final TestDatabase database = TestDatabase.migrated();
    private final Home home;
    private final DemoCompany company = new DemoCompany(7, FIRST, new DemoWorldInDatabase(database.client()));
    private LocalDate night = FIRST.minusDays(1);

    ScratchCompany(Path folder) throws IOException {
        home = new Home(Files.createDirectories(folder));
        Files.createDirectories(home.inbox());
        // The identity of mails comes from a secret that is drawn once per home; here all homes draw the same.
        database.client()
                .sql("INSERT INTO secrets (name, value) VALUES ('message-id', :value)")
                .param("value", "5".repeat(64))
                .update();
    }

    /** A company in a home of its own that has two nights behind it. */
    static ScratchCompany afterTwoNights(Path folder) throws IOException {
        ScratchCompany company = new ScratchCompany(folder.resolve("home"));
        assertThat(company.nextMorning().run()).isZero();
        assertThat(company.nextMorning().run()).isZero();
        return company;
    }

    Home home() {
        return home;
    }

    TestDatabase database() {
        return database;
    }

    LocalDate night() {
        return night;
    }

    /** The files of the next date lie in the inbox; nothing has run yet. */
    ScratchCompany nextMorning() {
        night = night.plusDays(1);
        company.dropFilesFor(night, home.inbox());
        return this;
    }

    /** Runs the night in this process. */
    int run() {
        try (App app = App.toRun(home, "nothing", settings())) {
            return app.get(dev.perennial.run.Runs.class).night(night).ending().exitCode();
        }
    }

    /** Starts the night in a process of its own. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Duser.timezone=UTC",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.perennial.Perennial"));
        command.addAll(List.of(arguments.length == 0 ? new String[] {"night", "--date", night.toString()} : arguments));
        command.addAll(List.of("--home", home.folder().toString()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.directory(home.folder().toFile());
        process.redirectOutput(home.folder().resolve("output.txt").toFile());
        settings()
                .forEach((name, value) -> process.environment()
                        .put(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value.toString()));
        return process.start();
    }

    int end(Process process) throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after two minutes");
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(home.folder().resolve("output.txt"));
    }

    /** Waits until a job of the night that is to run has begun, or the process has ended. */
    void awaitStart(String job, Process process) throws InterruptedException {
        while (process.isAlive() && !started(job)) {
            TimeUnit.MILLISECONDS.sleep(3);
        }
    }

    private boolean started(String job) {
        return database.client()
                        .sql("""
                        SELECT COUNT(*) FROM BATCH_JOB_EXECUTION e
                        JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                        JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
                        WHERE i.JOB_NAME = :job AND p.PARAMETER_NAME = 'night' AND p.PARAMETER_VALUE = :night
                        """)
                        .param("job", job)
                        .param("night", night.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Names the database in the home's own settings, for commands that are run in this process. */
    ScratchCompany writeSettings() throws IOException {
        Path config = Files.createDirectories(home.folder().resolve("config"));
        List<String> lines = settings().entrySet().stream()
                .map(setting -> setting.getKey() + ": '" + setting.getValue() + "'")
                .toList();
        Files.write(config.resolve("application.yaml"), lines);
        return this;
    }

    Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", Objects.requireNonNull(database.password()));
    }

    /** Everything that the nights have decided: all rows of all tables, and the names of all files that were written. */
    List<String> everything() throws IOException {
        return new Snapshot(database.client(), home).lines();
    }

    void assertLeft(List<String> undisturbed) throws IOException {
        List<String> torn = everything();
        assertThat(torn.stream().filter(line -> !undisturbed.contains(line)))
                .as("more than undisturbed")
                .isEmpty();
        assertThat(undisturbed.stream().filter(line -> !torn.contains(line)))
                .as("less than undisturbed")
                .isEmpty();
    }
}
