package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("embedded")
class DbTest {

    @TempDir
    Path home;

    @AfterEach
    void stop() {
        EmbeddedServer.stop(new Home(home).db());
    }

    @Test
    void startsTheServerAsTheHomeSays() throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("application.yaml"),
                "perennial.database.buffer-pool: 320M\nperennial.wait-for-disk: false");

        Said started = Said.by("db", "start", "--home", home.toString());

        assertThat(started.exitCode()).as(started.all()).isZero();
        assertThat(started.out()).startsWith("Running on 127.0.0.1:");
        try (EmbeddedServer server = EmbeddedServer.open(new Home(home).db(), new StandardEnvironment())) {
            assertThat(told(server, "SELECT @@innodb_buffer_pool_size >> 20")).isEqualTo("320");
            assertThat(told(server, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("0");
        }
        assertThat(Said.by("db", "stop", "--home", home.toString()).out()).startsWith("Stopped.");
        assertThat(EmbeddedServer.running(new Home(home).db())).isFalse();
    }

    private static String told(EmbeddedServer server, String query) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()))
                .sql(query)
                .query(String.class)
                .single();
    }
}
