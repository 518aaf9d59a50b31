package dev.perennial.config;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;

/** The word somebody probably meant, found by the fewest typing mistakes between the two. */
public final class Suggestion {

    private Suggestion() {}

    /** Ready to append to a message: {@code "; did you mean 'score'?"}, or nothing when no known word is near. */
    public static String instead(String written, Collection<String> known) {
        int mistakesAllowed = 1 + written.length() / 4;
        return known.stream()
                .filter(word -> mistakes(written, word) <= mistakesAllowed)
                .min(comparingInt(word -> mistakes(written, word)))
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    /** Damerau-Levenshtein distance (optimal string alignment), blind to case and to - against _. */
    private static int mistakes(String written, String word) {
        String a = plain(written);
        String b = plain(word);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
