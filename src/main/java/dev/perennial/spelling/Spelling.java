package dev.perennial.spelling;

/**
 * How alike two spellings are, without making any object: at most the first 64 characters count, so that the marks of a
 * comparison fit into one long.
 */
public final class Spelling {

    public static final int LONGEST = 64;
    private static final double PREFIX_BONUS = 0.1;
    private static final double BONUS_FROM = 0.7;
    private static final int LONGEST_PREFIX = 4;

    private final int[] before = new int[LONGEST + 1];
    private final int[] previous = new int[LONGEST + 1];
    private final int[] current = new int[LONGEST + 1];

    /** Jaro-Winkler: 1 for equal, 0 for nothing in common (Winkler 1990, bonus for up to four equal first letters). */
    public static double jaroWinkler(char[] a, char[] b) {
        double jaro = jaro(a.length <= b.length ? a : b, a.length <= b.length ? b : a);
        if (jaro <= BONUS_FROM) {
            return jaro;
        }
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length, b.length));
        while (prefix < most && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + PREFIX_BONUS * prefix * (1 - jaro);
    }

    private static double jaro(char[] shorter, char[] longer) {
        int n = shorter.length;
        int m = longer.length;
        if (n == 0) {
            return m == 0 ? 1 : 0;
        }
        int window = Math.max(m / 2 - 1, 0);
        long ofShorter = 0;
        long ofLonger = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(i + window, m - 1);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (shorter[i] == longer[j] && (ofLonger >>> j & 1) == 0) {
                    ofShorter |= 1L << i;
                    ofLonger |= 1L << j;
                    break;
                }
            }
        }
        int matches = Long.bitCount(ofShorter);
        if (matches == 0) {
            return 0;
        }
        int moved = moved(shorter, ofShorter, longer, ofLonger);
        return ((double) matches / n + (double) matches / m + (matches - moved / 2.0) / matches) / 3;
    }

    private static int moved(char[] a, long ofA, char[] b, long ofB) {
        int moved = 0;
        long restB = ofB;
        for (long rest = ofA; rest != 0; rest &= rest - 1) {
            if (a[Long.numberOfTrailingZeros(rest)] != b[Long.numberOfTrailingZeros(restB)]) {
                moved++;
            }
            restB &= restB - 1;
        }
        return moved;
    }

    /** Typing mistakes between the two (a letter more, less, other, or two swapped), or {@code most + 1} when there are more. */
    public int edits(char[] a, char[] b, int most) {
        if (Math.abs(a.length - b.length) > most) {
            return most + 1;
        }
        int from = 0;
        int endA = a.length;
        int endB = b.length;
        while (from < endA && from < endB && a[from] == b[from]) {
            from++;
        }
        while (endA > from && endB > from && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        return Math.min(most + 1, table(a, b, from, endA, endB, most));
    }

    private int table(char[] a, char[] b, int from, int endA, int endB, int most) {
        int width = endB - from;
        int[] beforePrevious = before;
        int[] last = previous;
        int[] row = current;
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= endA - from; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                char x = a[from + i - 1];
                char y = b[from + j - 1];
                int cost = Math.min(last[j - 1] + (x == y ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && x == b[from + j - 2] && a[from + i - 2] == y) {
                    cost = Math.min(cost, beforePrevious[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = beforePrevious;
            beforePrevious = last;
            last = row;
            row = free;
        }
        return last[width];
    }
}
