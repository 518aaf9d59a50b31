package dev.perennial.comparison;

import dev.perennial.spelling.Spelling;

/**
 * The words that two values share, spelled alike or with one typing mistake; only the first 64 of each count. A number with one
 * digit changed is another number.
 */
final class SharedWords {

    private static final int MOST = 64;
    private static final int FEW = 16;
    private static final int SHORTEST_TO_MISTYPE = 4;
    private static final float MISTYPED = 0.9f;

    private final Spelling spelling;

    /** Cosine of the shares: 1 for the same words, 0 for none in common. */
    double closeness;

    /** log2 of the chance to share these words by accident; 0 without any. */
    double surprise;

    /** All words of the shorter one are in the longer one. */
    boolean contained;

    SharedWords(Spelling spelling) {
        this.spelling = spelling;
    }

    void of(Value a, Value b) {
        closeness = 0;
        surprise = 0;
        float[] sharesOfA = a.shares();
        float[] sharesOfB = b.shares();
        int n = Math.min(MOST, a.words.length);
        int m = Math.min(MOST, b.words.length);
        long restA = n == MOST ? -1L : (1L << n) - 1;
        long restB = m == MOST ? -1L : (1L << m) - 1;
        for (int i = 0, j = 0; i < n && j < m; ) {
            int difference = a.words[i].compareOrder(b.words[j]);
            if (difference == 0) {
                closeness += sharesOfA[i] * sharesOfB[j];
                surprise += a.words[i].rarity();
                restA &= ~(1L << i);
                restB &= ~(1L << j);
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        if (n <= FEW && m <= FEW) {
            for (long rest = restA; rest != 0 && restB != 0; rest &= rest - 1) {
                int i = Long.numberOfTrailingZeros(rest);
                int j = mistyped(a.words[i], b, restB);
                if (j >= 0) {
                    closeness += MISTYPED * sharesOfA[i] * sharesOfB[j];
                    surprise += Math.max(a.words[i].rarity(), b.words[j].rarity());
                    restA &= ~(1L << i);
                    restB &= ~(1L << j);
                }
            }
        }
        contained = n > 0 && m > 0 && (restA == 0 || restB == 0);
    }

    private int mistyped(Part word, Value b, long among) {
        if (word.length < SHORTEST_TO_MISTYPE) {
            return -1;
        }
        for (long rest = among; rest != 0; rest &= rest - 1) {
            int j = Long.numberOfTrailingZeros(rest);
            Part other = b.words[j];
            if (other.length >= SHORTEST_TO_MISTYPE && word.hasSameDigits(other) && word.within(other, 1, spelling)) {
                return j;
            }
        }
        return -1;
    }
}
