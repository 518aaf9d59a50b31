package dev.perennial.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one comparison says about a pair.
 *
 * @param bits what its level is worth
 * @param rareness what is added because the shared value is rarer than most, or taken away because it is more common
 */
public record Evidence(String comparison, String level, double bits, double rareness) {

    /** One line for people: {@code name: exact +9.3 (rare +2.1); phone: else -3.0}. */
    public static String line(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::toString).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        String words = String.format(Locale.ROOT, "%s: %s %+.1f", comparison, level, bits);
        return Math.abs(rareness) < 0.05
                ? words
                : words + String.format(Locale.ROOT, " (%s %+.1f)", rareness > 0 ? "rare" : "common", rareness);
    }
}
