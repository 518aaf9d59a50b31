package dev.perennial.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One settings file of a home: a text of it that is right, and what its reader tells about any other.
 *
 * @param name from the home on, such as jobs/night.yaml
 */
public record FileOfHome(Path home, String name, String right, BiConsumer<Home, Problems> reader) {

    /** What is told about the right text with one mistake in it. */
    public List<String> with(String right, String wrong) throws IOException {
        assertThat(this.right).contains(right);
        return problems(this.right.replace(right, wrong));
    }

    /** What is told about this text. */
    public List<String> problems(String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Problems problems = new Problems();
        reader.accept(new Home(home), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
