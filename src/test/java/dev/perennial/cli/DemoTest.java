package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private static final List<String> SERVERS = List.of("spring.datasource.url", "spring.mail.host");

    @BeforeEach
    void theMachineIsSetUpForRealServers() {
        System.setProperty("spring.datasource.url", "jdbc:mysql://127.0.0.1:1/real");
        System.setProperty("spring.mail.host", "127.0.0.1");
    }

    @AfterEach
    void forget() {
        SERVERS.forEach(System::clearProperty);
    }

    @Test
    void aMadeUpCompanyTouchesNeitherTheDatabaseNorTheMailServerOfTheMachine(@TempDir Path folder) {
        Said said =
                Said.by("demo", "--nights", "1", "--to", folder.resolve("demo").toString());

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(folder.resolve("demo/var/db/data")).isDirectory();
        assertThat(Files.exists(folder.resolve("demo/var/reports/2026-11-20/index.html")))
                .isTrue();
    }
}
