package dev.perennial.trait;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses with their abbreviations written out. */
final class StreetWords {

    private static final Map<String, String> IN_FULL = WordFile.lines("street-words.txt").stream()
            .flatMap(line -> line.stream().skip(1).map(word -> Map.entry(word, line.get(0))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private StreetWords() {}

    static List<String> inFull(String words) {
        return Arrays.stream(words.split(" ")).map(StreetWords::written).toList();
    }

    /** German streets end with theirs: Hauptstr. */
    private static String written(String word) {
        String known = IN_FULL.get(word);
        if (known != null) {
            return known;
        }
        return word.length() > 5 && word.endsWith("str") ? word + "asse" : word;
    }
}
