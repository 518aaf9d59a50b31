package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("embedded")
class EmbeddedServerTest {

    private final Path home;

    EmbeddedServerTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void nothingIsLeftRunning() {
        if (Files.isDirectory(varDb())) {
            process().ifPresent(ServerProcess::stop);
        }
    }

    @Test
    void keepsItsDataOverAStop() {
        try (EmbeddedServer server = open()) {
            write(server, 7);
        }
        assertThat(EmbeddedServer.running(varDb())).isFalse();
        try (EmbeddedServer server = open()) {
            assertThat(sum(server)).isEqualTo(7);
        }
    }

    @Test
    void isSharedAndStopsWithTheLast() {
        EmbeddedServer first = open();
        EmbeddedServer second = open();
        write(first, 1);
        first.close();
        first.close();
        assertThat(sum(second)).isEqualTo(1);
        second.close();
        assertThat(EmbeddedServer.running(varDb())).isFalse();
    }

    @Test
    void isSharedBetweenProcesses() throws Exception {
        Process other = OtherProcess.start(varDb());
        try (EmbeddedServer here = open()) {
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
            assertThat(sum(here)).isEqualTo(42);
        }
        assertThat(EmbeddedServer.running(varDb())).isFalse();
    }

    @Test
    void staysForTheOtherProcess() throws Exception {
        Process other = OtherProcess.start(varDb());
        open().close();
        assertThat(EmbeddedServer.running(varDb())).isTrue();
        other.getOutputStream().close();
        assertThat(other.waitFor()).isZero();
        assertThat(EmbeddedServer.running(varDb())).isFalse();
    }

    @Test
    void adoptsTheServerOfAKilledProcess() throws Exception {
        Process other = OtherProcess.start(varDb());
        long orphan = process().orElseThrow().pid();
        other.destroyForcibly().waitFor();
        try (EmbeddedServer here = open()) {
            assertThat(process().orElseThrow().pid()).isEqualTo(orphan);
            assertThat(sum(here)).isEqualTo(42);
        }
        assertThat(EmbeddedServer.running(varDb())).isFalse();
    }

    @Test
    void keepsCommittedRowsWhenItIsKilled() throws Exception {
        try (EmbeddedServer server = open()) {
            write(server, 5);
            kill();
        }
        try (EmbeddedServer server = open()) {
            assertThat(sum(server)).isEqualTo(5);
        }
    }

    @Test
    void isStartedAnewForAClientThatComesAfterItWasKilled() throws Exception {
        try (EmbeddedServer before = open()) {
            write(before, 3);
            kill();
            try (EmbeddedServer after = open()) {
                assertThat(sum(after)).isEqualTo(3);
            }
        }
    }

    @Test
    void goesOnAloneUntilStopped() {
        try (EmbeddedServer server = open()) {
            server.keepRunning();
        }
        assertThat(EmbeddedServer.running(varDb())).isTrue();
        assertThat(EmbeddedServer.stop(varDb())).isTrue();
        assertThat(EmbeddedServer.running(varDb())).isFalse();
    }

    @Test
    void isNotStoppedUnderItsClients() {
        try (EmbeddedServer server = open()) {
            server.keepRunning();
            assertThat(EmbeddedServer.stop(varDb())).isFalse();
            write(server, 1);
        }
        assertThat(EmbeddedServer.running(varDb())).isFalse();
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedServer server = open()) {
            for (String password : List.of("", "guess")) {
                JdbcClient stranger =
                        JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.user(), password));
                assertThatThrownBy(() -> stranger.sql("SELECT 1").query().singleRow())
                        .satisfies(failure -> assertThat(DatabaseUnavailable.in(failure))
                                .hasValueSatisfying(reason -> {
                                    assertThat(reason.refused()).isTrue();
                                    assertThat(reason).hasMessageContaining("refuses the user or the password");
                                }));
            }
        }
    }

    @Test
    void keepsItsSecretsToItself() throws IOException {
        try (EmbeddedServer server = open()) {
            for (String file : List.of("password", "server.properties")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(varDb().resolve(file))))
                        .isEqualTo("rw-------");
            }
            assertThat(varDb().resolve("init.sql")).doesNotExist();
            assertThat(process().orElseThrow().handle().info().commandLine().orElseThrow())
                    .doesNotContain(server.password());
        }
    }

    @Test
    void saysWhenItsFolderCannotBeUsed() throws IOException {
        Files.createDirectories(varDb().getParent());
        Files.writeString(varDb(), "a file in the way");
        assertThatThrownBy(() -> open())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(varDb().toString())
                .hasMessageContaining("writable");
    }

    @Test
    void showsItsLastWordsWhenItDoesNotStart() throws IOException {
        open().close();
        Files.writeString(varDb().resolve("data/ibdata1"), "not a tablespace");
        assertThatThrownBy(() -> open())
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("server.log")
                .hasMessageContaining("[ERROR]");
    }

    @Test
    void talksThroughItsOwnShell() throws Exception {
        try (EmbeddedServer server = open()) {
            write(server, 9);
            ProcessBuilder shell = server.shell();
            shell.command().add("--execute=SELECT concat('sum ', sum(n)) FROM kept");
            Process client = shell.redirectOutput(ProcessBuilder.Redirect.PIPE).start();
            assertThat(client.inputReader().lines()).contains("sum 9");
            assertThat(client.waitFor()).isZero();
        }
    }

    private EmbeddedServer open() {
        return EmbeddedServer.open(varDb(), new StandardEnvironment());
    }

    private Path varDb() {
        return home.resolve("var with a space").resolve("db");
    }

    private Optional<ServerProcess> process() {
        return ServerProcess.runningIn(ServerFolder.at(varDb()));
    }

    private void kill() throws InterruptedException {
        ServerProcess server = process().orElseThrow();
        server.handle().destroyForcibly();
        while (server.alive()) {
            Thread.sleep(5);
        }
    }

    static void write(EmbeddedServer server, int number) {
        client(server).sql("CREATE TABLE IF NOT EXISTS kept (n INT NOT NULL)").update();
        client(server).sql("INSERT INTO kept VALUES (:n)").param("n", number).update();
    }

    private static int sum(EmbeddedServer server) {
        return client(server)
                .sql("SELECT sum(n) FROM kept")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient client(EmbeddedServer server) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()));
    }
}
