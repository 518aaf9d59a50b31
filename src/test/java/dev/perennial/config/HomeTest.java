package dev.perennial.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    private static final List<String> SHIPPED = List.of(
            "jobs/night.yaml",
            "jobs/10-intake/feeds/fair.yaml",
            "jobs/10-intake/feeds/web.yaml",
            "jobs/10-intake/feeds/old/web.yaml",
            "templates/nurture/back in touch/path.yaml",
            "templates/nurture/back in touch/01-grüße/touch.yaml",
            "dev/perennial/alien.yaml");

    Path folder;
    Layers overFolder;
    Layers overJar;

    @BeforeEach
    void ship(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("home");
        Path classes = temporary.resolve("our classes");
        Path jar = temporary.resolve("perennial.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : SHIPPED) {
                write(classes.resolve(name), "shipped " + name);
                out.putNextEntry(new JarEntry(name));
                out.write(("shipped " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        overFolder = new Layers(folder, new Shipped(classes.toUri().toURL()));
        overJar = new Layers(
                folder, new Shipped(URI.create("jar:" + jar.toUri() + "!/").toURL()));
        write(folder.resolve("jobs/10-intake/feeds/web.yaml"), "own");
        write(folder.resolve("jobs/10-intake/feeds/app.yaml"), "own");
        write(folder.resolve("jobs/10-intake/feeds/app.yaml~"), "a backup");
        write(folder.resolve("templates/nurture/autumn/path.yaml"), "own");
        write(folder.resolve("templates/nurture/..2026/path.yaml"), "a Kubernetes mount");
    }

    @Test
    void prefersTheCompanysOwnFile() {
        for (Layers layers : List.of(overFolder, overJar)) {
            assertThat(layers.find("jobs/10-intake/feeds/web.yaml"))
                    .contains(new Source("jobs/10-intake/feeds/web.yaml", "own"));
            assertThat(layers.find("jobs/night.yaml"))
                    .contains(new Source("jobs/night.yaml", "shipped jobs/night.yaml"));
            assertThat(layers.find("templates/nurture/back in touch/01-grüße/touch.yaml"))
                    .isPresent();
            assertThat(layers.find("jobs/none.yaml")).isEmpty();
        }
    }

    @Test
    void listsOwnAndShippedFilesTogether() {
        for (Layers layers : List.of(overFolder, overJar)) {
            assertThat(layers.list("jobs/10-intake/feeds", ".yaml"))
                    .containsExactly(
                            "jobs/10-intake/feeds/app.yaml",
                            "jobs/10-intake/feeds/fair.yaml",
                            "jobs/10-intake/feeds/web.yaml");
            assertThat(layers.folders("templates/nurture")).containsExactly("autumn", "back in touch");
            assertThat(layers.list("jobs/none", ".yaml")).isEmpty();
        }
    }

    @Test
    void anEmptyFileSwitchesTheShippedOneOff() throws IOException {
        write(folder.resolve("jobs/10-intake/feeds/fair.yaml"), "\n");
        write(folder.resolve("jobs/10-intake/feeds/mine.yaml"), "");
        assertThat(overJar.find("jobs/10-intake/feeds/fair.yaml")).isEmpty();
        assertThat(overJar.list("jobs/10-intake/feeds", ".yaml"))
                .containsExactly(
                        "jobs/10-intake/feeds/app.yaml",
                        "jobs/10-intake/feeds/mine.yaml",
                        "jobs/10-intake/feeds/web.yaml");
    }

    @Test
    void refusesToLeaveItsFolders() {
        Home home = new Home(folder);
        for (String name : List.of("jobs/../../secret", "../secret", "/etc/passwd", "var/db/x", "jobs/../var/x", "")) {
            assertThatThrownBy(() -> home.find(name))
                    .isInstanceOf(InvalidConfiguration.class)
                    .hasMessageContaining("is outside of jobs/, templates/, config/ and db/");
        }
        assertThat(home.find("jobs/../templates/nurture/autumn/path.yaml"))
                .contains(new Source("templates/nurture/autumn/path.yaml", "own"));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Files.write(folder.resolve("jobs/latin.yaml"), "a: b\nc: ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new Home(folder).find("jobs/latin.yaml"))
                .hasMessage("jobs/latin.yaml:2:4: is not UTF-8 from here on; save the file with the encoding UTF-8");
        write(folder.resolve("jobs/mark.yaml"), "\uFEFFa: b");
        assertThat(new Home(folder).require("jobs/mark.yaml").text()).isEqualTo("a: b");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> new Home(folder).require("jobs/none.yaml"))
                .hasMessage(
                        "jobs/none.yaml: is missing or switched off by an empty file; write it or remove the empty one");
    }

    @Test
    void keepsWhatANightMakesByDate() {
        Home home = new Home(folder);
        LocalDate night = LocalDate.of(2026, 11, 20);
        assertThat(home.inbox()).isEqualTo(folder.resolve("var/inbox"));
        assertThat(home.rejects(night)).isEqualTo(folder.resolve("var/rejects/2026-11-20"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
