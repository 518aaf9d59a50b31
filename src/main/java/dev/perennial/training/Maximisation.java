package dev.perennial.training;

/** Expectation maximisation over patterns (Dempster, Laird and Rubin 1977): which pairs are one, and what that says of m. */
final class Maximisation {

    private static final int MOST_ROUNDS = 200;
    private static final double STILL = 1e-6;
    /** So many imagined true pairs, spread as before, keep a level that was never seen from weighing without end. */
    private static final double IMAGINED = 10;

    private final Chances before;
    private final boolean[] leftOut;

    /** @param leftOut comparisons that are not looked at */
    Maximisation(Chances before, boolean[] leftOut) {
        this.before = before;
        this.leftOut = leftOut;
    }

    /** Learns m and the share of true pairs among these patterns; u stays. */
    Chances ofBlock(Patterns patterns) {
        Chances now = before.copy();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double share = step(patterns, now, now.m) / patterns.pairs();
            double bounded = Math.max(1e-6, Math.min(0.95, share));
            boolean still = Math.abs(bounded - now.lambda) < STILL;
            now.lambda = bounded;
            if (still) {
                break;
            }
        }
        return now;
    }

    /** Sets m from the pairs as they look now, and returns how many are expected to be one. */
    double step(Patterns patterns, Chances now, double[][] into) {
        double[][] seen = new double[now.m.length][];
        for (int c = 0; c < seen.length; c++) {
            seen[c] = new double[now.m[c].length];
        }
        double expected = 0;
        for (int i = 0; i < patterns.size(); i++) {
            double matches = now.probability(patterns, i, leftOut) * patterns.counts[i];
            expected += matches;
            for (int c = 0; c < seen.length; c++) {
                int level = patterns.level(i, c);
                if (level < seen[c].length) {
                    seen[c][level] += matches;
                }
            }
        }
        for (int c = 0; c < seen.length; c++) {
            if (!leftOut[c]) {
                Chances.share(seen[c], before.m[c], IMAGINED, into[c]);
            }
        }
        return expected;
    }
}
