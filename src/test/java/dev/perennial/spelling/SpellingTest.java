package dev.perennial.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final JaroWinklerSimilarity LIBRARY = new JaroWinklerSimilarity();

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void jaroWinklerIsTheLibrarys() {
        for (int i = 0; i < 20_000; i++) {
            String a = word(random.nextInt(14));
            String b = random.nextBoolean() ? word(random.nextInt(14)) : mistyped(a);
            assertThat(Spelling.jaroWinkler(a.toCharArray(), b.toCharArray()))
                    .as(a + " and " + b)
                    .isCloseTo(a.isEmpty() && b.isEmpty() ? 1 : LIBRARY.apply(a, b), within(1e-9));
        }
    }

    @Test
    void editsAreThoseOfTheWholeTable() {
        Spelling spelling = new Spelling();
        for (int i = 0; i < 20_000; i++) {
            String a = word(random.nextInt(9));
            String b = random.nextBoolean() ? word(random.nextInt(9)) : mistyped(mistyped(a));
            assertThat(spelling.edits(a.toCharArray(), b.toCharArray(), 2))
                    .as(a + " and " + b)
                    .isEqualTo(Math.min(3, distance(a, b)));
        }
    }

    @Test
    void theLettersAloneNeverPromiseTooMuch() {
        Spelling spelling = new Spelling();
        for (int i = 0; i < 20_000; i++) {
            char[] a = word(1 + random.nextInt(14)).toCharArray();
            char[] b = (random.nextBoolean() ? word(1 + random.nextInt(14)) : mistyped(new String(a))).toCharArray();
            long lettersOfA = Letters.of(a);
            long lettersOfB = Letters.of(b);
            assertThat(Letters.leastEdits(lettersOfA, lettersOfB)).isLessThanOrEqualTo(spelling.edits(a, b, 20));
            assertThat(Letters.mostAlike(lettersOfA, a.length, lettersOfB, b.length))
                    .isGreaterThanOrEqualTo(Spelling.jaroWinkler(a, b));
        }
    }

    @Test
    void twoLettersSwappedAreOneMistake() {
        assertThat(new Spelling().edits("maier".toCharArray(), "miaer".toCharArray(), 2))
                .isEqualTo(1);
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(4)));
        }
        return word.toString();
    }

    private String mistyped(String word) {
        if (word.length() < 2) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + 'x' + word.substring(at);
        };
    }

    /** Optimal string alignment, written plainly. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
