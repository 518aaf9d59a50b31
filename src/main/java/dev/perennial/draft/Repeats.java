package dev.perennial.draft;

import dev.perennial.trait.Plain;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns that only say again what others say: a full name beside first and last name, an address in one line beside its parts.
 * Two comparisons of one thing would count its evidence twice.
 */
final class Repeats {

    private static final double MOSTLY = 0.6;
    private static final double NEARLY_ALWAYS = 0.9;
    private static final int MOST_ROWS = 2_000;

    private final List<Map<String, String>> rows;

    Repeats(List<Map<String, String>> sample) {
        this.rows = sample.subList(0, Math.min(MOST_ROWS, sample.size()));
    }

    /** Whether the one column holds, in most rows, all words of the others. */
    boolean holds(ColumnProfile whole, List<ColumnProfile> parts) {
        return whole.emails < 0.5 && share(whole, parts) >= MOSTLY;
    }

    /** Whether the two say the same in nearly all rows. */
    boolean isOneThing(ColumnProfile one, ColumnProfile other) {
        return share(one, List.of(other)) >= NEARLY_ALWAYS && share(other, List.of(one)) >= NEARLY_ALWAYS;
    }

    /** Of the rows where all are filled, how many; 0 when there are hardly any. */
    private double share(ColumnProfile whole, List<ColumnProfile> parts) {
        int filled = 0;
        int held = 0;
        for (Map<String, String> row : rows) {
            Set<String> wholeWords = words(row.getOrDefault(whole.name, ""));
            Set<String> words = new HashSet<>();
            boolean all = !wholeWords.isEmpty();
            for (ColumnProfile part : parts) {
                Set<String> own = words(row.getOrDefault(part.name, ""));
                all &= !own.isEmpty();
                words.addAll(own);
            }
            filled += all ? 1 : 0;
            held += all && wholeWords.containsAll(words) ? 1 : 0;
        }
        return filled * 20 < rows.size() ? 0 : held / (double) Math.max(1, filled);
    }

    private static Set<String> words(String cell) {
        String words = Plain.words(cell);
        return words.isEmpty() ? Set.of() : Set.copyOf(List.of(words.split(" ")));
    }
}
