package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whoever mistypes a command or a setting is told so in a sentence that says what to do, and nothing else happens. */
class MistypedTest {

    private static final String PASSWORD = "opensesame-31415";

    @TempDir
    Path home;

    @Test
    void helpNamesEveryCommand() {
        Said help = Said.by("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Exit codes:");
        assertThat(commands()).hasSizeGreaterThan(10).allSatisfy(command -> {
            assertThat(help.lines()).anyMatch(line -> line.startsWith("  " + command + " "));
            assertThat(Said.by(command, "--help").out()).startsWith("Usage: perennial " + command);
        });
    }

    @Test
    void helpStartsNoSpring() throws Exception {
        Path output = home.resolve("output.txt");
        Process help = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.perennial.Perennial",
                        "--help")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(help.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(help.exitValue()).isZero();
        assertThat(Files.readAllLines(output))
                .anyMatch(line -> line.contains("CommandLineOfPerennial"))
                .noneMatch(line -> line.contains("org.springframework.boot.SpringApplication ")
                        || line.contains("org.springframework.context.support.AbstractApplicationContext "));
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearest() {
        Said said = Said.by("nigth");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("nigth").contains("perennial night");
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearest() {
        Said said = Said.by("night", "--dat", "2026-11-20");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("--dat").contains("--date");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        Said said = Said.by("night", "--date", "2026-13-01", "--home", home.toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("2026-13-01").contains("write it as 2026-11-20");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aHomeThatIsNotThereIsRefused() {
        Said said = Said.by("night", "--home", home.resolve("nowhere").toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(home.resolve("nowhere").toString()).contains("--home");
    }

    @Test
    void aWrongPasswordIsASettingToMendAndIsNeverShown() throws IOException {
        TestDatabase database = TestDatabase.fresh();
        settings(database.url(), database.user());

        Said said = Said.by("night", "--date", "2026-11-20", "--home", home.toString());

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("refuses the user or the password").contains("SPRING_DATASOURCE_PASSWORD");
        assertThat(said.all()).doesNotContain(PASSWORD).doesNotContain("\tat ");
        assertThat(home.resolve("var/logs/perennial.log"))
                .satisfiesAnyOf(
                        log -> assertThat(log).doesNotExist(),
                        log -> assertThat(Files.readString(log)).doesNotContain(PASSWORD));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldSoon() throws IOException {
        settings("jdbc:mysql://127.0.0.1:" + aPortThatNobodyHears() + "/perennial", "perennial");
        long start = System.nanoTime();

        Said said = Said.by("night", "--date", "2026-11-20", "--home", home.toString());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("cannot be reached").contains("run the same command again");
        assertThat(said.all()).doesNotContain(PASSWORD).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"night", "status", "export leads", "run intake", "deliver", "db start", "db shell", "db migrate"
            })
    void aFileInThePlaceOfTheVarFolderIsRefused(String command) throws IOException {
        Path var = Files.writeString(home.resolve("var"), "not a folder");

        Said said = Said.by((command + " --home " + home).split(" "));

        assertThat(said.exitCode()).as(said.all()).isEqualTo(2);
        assertThat(said.err()).contains(var.toString()).contains("--home").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db start", "db shell", "status"})
    void aSettingOfTheEmbeddedDatabaseThatIsNoSizeIsRefused(String command) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("application.yaml"),
                "perennial.database.buffer-pool: lots");

        Said said = Said.by((command + " --home " + home).split(" "));

        assertThat(said.exitCode()).as(said.all()).isEqualTo(2);
        assertThat(said.err())
                .contains("perennial.database.buffer-pool is 'lots'")
                .doesNotContain("\tat ");
        assertThat(home.resolve("var/db")).doesNotExist();
    }

    @Test
    void checkTellsAllMistakesAtOnce() throws IOException {
        copy("jobs/night.yaml", "country: DE", "country: Atlantis");
        copy("jobs/30-scoring/scorecard.yaml", "points: 9", "points: nine");
        copy("jobs/40-funnel/dictionary.yaml", "interest >= 12", "interrest >= 12");
        copy("jobs/70-email/job.yaml", "zone: Europe/Berlin", "zone: Europe/Berlim");
        copy("jobs/80-report/job.yaml", "title:", "titel:");

        Said said = Said.by("check", "--home", home.toString());

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.lines().stream().filter(line -> line.matches("\\S+\\.yaml:\\d+:\\d+: .+")))
                .as(said.all())
                .extracting(line -> line.replaceAll(".*jobs/(.*\\.yaml):.*", "$1"))
                .containsExactlyInAnyOrder(
                        "night.yaml",
                        "30-scoring/scorecard.yaml",
                        "40-funnel/dictionary.yaml",
                        "70-email/job.yaml",
                        "80-report/job.yaml");
        assertThat(home.resolve("var")).doesNotExist();
    }

    private void copy(String file, String right, String wrong) throws IOException {
        String text = Files.readString(Path.of(file));
        assertThat(text).contains(right);
        Path copy = home.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    }

    private void settings(String url, String user) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.write(
                config.resolve("application.yaml"),
                List.of(
                        "spring.datasource.url: '" + url + "'",
                        "spring.datasource.username: " + user,
                        "spring.datasource.password: " + PASSWORD));
    }

    private static int aPortThatNobodyHears() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Iterable<String> commands() {
        return new CommandLine(new CommandLineOfPerennial()).getSubcommands().keySet();
    }
}
