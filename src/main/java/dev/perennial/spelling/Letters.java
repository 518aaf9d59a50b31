package dev.perennial.spelling;

/**
 * Which letters a spelling has, in the bits of one number: two of them tell how far apart the spellings are at least, without
 * looking at either.
 */
public final class Letters {

    private static final double BONUS = 0.4;

    private Letters() {}

    /** Letters that share a bit make spellings look closer than they are, never further apart. */
    public static long of(char[] spelling) {
        long letters = 0;
        for (char letter : spelling) {
            letters |= 1L << (letter & 63);
        }
        return letters;
    }

    /** No fewer typing mistakes are between them; each changes one letter for another at most. */
    public static int leastEdits(long one, long other) {
        return Math.max(Long.bitCount(one & ~other), Long.bitCount(other & ~one));
    }

    /** Jaro-Winkler is no more than this: a letter that only one has agrees with nothing. */
    public static double mostAlike(long one, int length, long other, int otherLength) {
        int agreeing = Math.min(length - Long.bitCount(one & ~other), otherLength - Long.bitCount(other & ~one));
        if (agreeing <= 0) {
            return 0;
        }
        double jaro = ((double) agreeing / length + (double) agreeing / otherLength + 1) / 3;
        return jaro + BONUS * (1 - jaro);
    }
}
