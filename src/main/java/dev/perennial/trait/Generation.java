package dev.perennial.trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What tells father and son apart where they have one name: senior and junior, I and II. */
final class Generation {

    private static final Map<String, Integer> WORDS =
            Map.of("sr", 1, "senior", 1, "i", 1, "jr", 2, "junior", 2, "ii", 2, "iii", 3, "iv", 4);

    private Generation() {}

    /** NaN when nothing is said; only the last word of a longer cell says it. */
    static double of(String... wordsOfCells) {
        for (String words : wordsOfCells) {
            int blank = words.lastIndexOf(' ');
            Integer generation = blank < 0 ? null : WORDS.get(words.substring(blank + 1));
            if (generation != null) {
                return generation;
            }
        }
        return Double.NaN;
    }

    /** The words of a last name that are names. */
    static List<String> without(String words) {
        List<String> names = new ArrayList<>(List.of(words.split(" ")));
        while (names.size() > 1 && WORDS.containsKey(names.get(names.size() - 1))) {
            names.remove(names.size() - 1);
        }
        return List.copyOf(names);
    }
}
