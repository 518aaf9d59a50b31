package dev.perennial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.Job;

/** The folder tree, the night and the packages say the same words in the same order. */
class FolderOrderTest {

    @Test
    void theFoldersAreTheNight() throws IOException {
        assertThat(folders().map(folder -> folder.substring(3))).containsExactlyElementsOf(jobsOfTheNight());
    }

    @Test
    void everyFolderHasANumberOfItsOwn() throws IOException {
        assertThat(folders().map(folder -> folder.substring(0, 3)))
                .allMatch(number -> number.matches("\\d\\d-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyJobIsAPackage() {
        assertThat(jobsOfTheNight())
                .allSatisfy(job -> assertThat(Path.of("src/main/java/dev/perennial", job, "package-info.java"))
                        .exists());
    }

    private static Stream<String> folders() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("jobs"))) {
            return entries
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** The parameters of the bean method, which are the names of the jobs it is given. */
    private static List<String> jobsOfTheNight() {
        Method nightly = Arrays.stream(NightlyJob.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Job.class)
                .findFirst()
                .orElseThrow();
        return Arrays.stream(nightly.getParameters())
                .filter(parameter -> parameter.getType() == Job.class)
                .map(java.lang.reflect.Parameter::getName)
                .toList();
    }
}
