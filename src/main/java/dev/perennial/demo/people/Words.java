package dev.perennial.demo.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A word list of the demo: lines of {@code key: one; two; three}. */
public final class Words {

    private final String name;
    private final Map<String, List<String>> lists = new HashMap<>();

    private Words(String name) {
        this.name = name;
    }

    public static Words read(String name) {
        Words words = new Words(name);
        try (InputStream in = Words.class.getResourceAsStream("/demo/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The word list demo/" + name + ".txt is missing from the program.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(words::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    public List<String> of(String key) {
        List<String> list = lists.get(key);
        if (list == null) {
            throw new IllegalArgumentException("demo/" + name + ".txt has no line \"" + key + ": ...\".");
        }
        return list;
    }

    /** The key of the list that holds this word. */
    String keyOf(String word) {
        return lists.entrySet().stream()
                .filter(list -> list.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("demo/" + name + ".txt does not know " + word));
    }

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(':');
        lists.put(
                line.substring(0, colon),
                Arrays.asList(line.substring(colon + 1).strip().split(";\\s*", -1)));
    }
}
