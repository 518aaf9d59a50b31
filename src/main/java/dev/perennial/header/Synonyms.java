package dev.perennial.header;

import dev.perennial.clean.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the columns are usually called in the exports of eight languages. */
final class Synonyms {

    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Map<String, List<String>> COLUMNS_BY_HEADER = read();

    private Synonyms() {}

    /** The canonical columns that a header of this key may mean; several, because "Name" of a lead is no name of a path. */
    static List<String> ofKey(String key) {
        return COLUMNS_BY_HEADER.getOrDefault(key, List.of());
    }

    /** Headers are equal when their letters and digits are. */
    static String key(String header) {
        return Letters.plain(header) + NO_DIGIT.matcher(header).replaceAll("");
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> synonyms = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Synonyms.class.getResourceAsStream("synonyms.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(line, synonyms));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the synonyms of headers", e);
        }
        return synonyms;
    }

    private static void add(String line, Map<String, List<String>> synonyms) {
        int colon = line.indexOf(':');
        List<String> column = List.of(line.substring(0, colon).strip());
        for (String word : List.of(line.substring(colon + 1).split(",", -1))) {
            synonyms.merge(
                    key(word),
                    column,
                    (some, more) -> Stream.concat(some.stream(), more.stream())
                            .distinct()
                            .toList());
        }
    }
}
