package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in the settings is told with its place by whatever command meets it, and no value is shown. */
class SettingsTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"check", "status", "night", "db start", "db shell", "db migrate"})
    void allMistakesAreToldAtOnceByEveryCommand(String command) throws IOException {
        write("""
                spring:
                  mail:
                    host: mail.example
                    port: opensesame-31415
                  datasource.hikari.maximum-pool-size: many
                perennial:
                  wait-for-disk: maybe
                  wait-for-disks: true
                  database:
                    load-data: perhaps
                    buffer-pool: lots
                """);

        Said said = Said.by((command + " --home " + home).split(" "));

        assertThat(said.exitCode()).as(said.all()).isEqualTo(2);
        assertThat(said.all().lines())
                .contains(
                        "config/application.yaml:4:11: spring.mail.port must be a number",
                        "config/application.yaml:5:40: spring.datasource.hikari.maximum-pool-size must be a number",
                        "config/application.yaml:7:18: perennial.wait-for-disk must be true or false",
                        "config/application.yaml:8:19: unknown key 'perennial.wait-for-disks'; did you mean"
                                + " 'perennial.wait-for-disk'?",
                        "config/application.yaml:10:16: perennial.database.load-data must be true or false",
                        "config/application.yaml:11:18: perennial.database.buffer-pool is 'lots', which is no size of"
                                + " memory; write a number and M or G, such as 512M");
        assertThat(said.all()).doesNotContain("opensesame").doesNotContain("\tat ");
        assertThat(home.resolve("var/db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "status", "db start"})
    void aFileThatIsNoYamlIsToldWithItsPlace(String command) throws IOException {
        write("spring.mail.host: mail.example\nperennial: [\n");

        Said said = Said.by((command + " --home " + home).split(" "));

        assertThat(said.exitCode()).as(said.all()).isEqualTo(2);
        assertThat(said.all())
                .contains("config/application.yaml:3:1: is not YAML")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileOfSettingsThatIsNotThereIsTold() throws IOException {
        write("spring.config.import: nowhere.yaml");

        Said said = Said.by("check", "--home", home.toString());

        assertThat(said.exitCode()).as(said.all()).isEqualTo(2);
        assertThat(said.lines())
                .anyMatch(line -> line.startsWith("config/application.yaml: ") && line.contains("nowhere.yaml"));
    }

    @Test
    void propertiesAreLookedAtLikewise() throws IOException {
        write("# nothing yet");
        Files.writeString(home.resolve("config/application.properties"), "spring.mail.host=x\nspring.mail.port=y");

        Said said = Said.by("check", "--home", home.toString());

        assertThat(said.exitCode()).as(said.all()).isEqualTo(2);
        assertThat(said.lines()).contains("config/application.properties:2:18: spring.mail.port must be a number");
    }

    @Test
    void noSettingsAreRight() throws IOException {
        write("# nothing yet\n");
        assertThat(Said.by("check", "--home", home.toString()).exitCode()).isZero();
        write("");
        assertThat(Said.by("check", "--home", home.toString()).exitCode()).isZero();
    }

    @Test
    void settingsThatAreUsedAreRight() throws IOException {
        write("""
                spring:
                  datasource:
                    url: jdbc:mysql://db.example/perennial
                    username: perennial
                    hikari: { maximum-pool-size: 12, connection-timeout: 5000 }
                  mail: { host: mail.example, port: 587, properties: { mail.smtp.starttls.enable: true } }
                perennial:
                  waitForDisk: false
                  database: { buffer-pool: 2G, load-data: false }
                logging.level.root: info
                """);

        Said said = Said.by("check", "--home", home.toString());

        assertThat(said.exitCode()).as(said.all()).isZero();
    }

    private void write(String settings) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("application.yaml"), settings);
    }
}
