package dev.perennial.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of words: one a line, # begins a remark, case does not matter. */
final class WordList {

    private WordList() {}

    /** One that ships with the program. */
    static Set<String> of(String name) {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name)) {
            return words(new String(in.readAllBytes(), StandardCharsets.UTF_8)).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list " + name, e);
        }
    }

    static Stream<String> words(String text) {
        return text.lines()
                .map(line -> line.replaceAll("#.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty());
    }
}
