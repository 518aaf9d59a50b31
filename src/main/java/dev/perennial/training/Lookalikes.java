package dev.perennial.training;

/**
 * Things that only look alike: two companies of one town, two songs of one album, two machines of one make. They agree in what
 * hangs together, so that whoever takes every comparison for itself takes them for one. What gives them away is that they differ
 * in something that true ones agree in.
 */
final class Lookalikes {

    /** Lookalikes agree in some comparison less than so often, as a share of how often true ones do. */
    private static final double SELDOM = 0.2;

    /** So few pairs, as a share of the true ones, are not worth a second explanation. */
    private static final double FEW = 0.02;

    /** So few pairs show nothing: they may be true ones that differ more than others. */
    private static final double TOO_FEW = 30;

    private final Patterns candidates;
    private final Chances usual;

    /** @param usual what levels are worth before anything is learnt, which says where two values agree at all */
    Lookalikes(Patterns candidates, Chances usual) {
        this.candidates = candidates;
        this.usual = usual;
    }

    /**
     * Whether lookalikes are taken for one. By pattern of the candidates, the probability that such pairs are one:
     *
     * @param trusting as if every comparison stood for itself
     * @param careful with what comparisons say of each other
     */
    boolean takenForOne(double[] trusting, double[] careful) {
        double[] ones = new double[careful.length];
        double[] disputed = new double[careful.length];
        double allOnes = 0;
        double allDisputed = 0;
        for (int i = 0; i < ones.length; i++) {
            if (careful[i] > 0.5) {
                ones[i] = candidates.counts[i];
                allOnes += ones[i];
            } else if (trusting[i] > 0.5) {
                disputed[i] = candidates.counts[i];
                allDisputed += disputed[i];
            }
        }
        return allDisputed > Math.max(TOO_FEW, FEW * allOnes) && differ(disputed, ones);
    }

    private boolean differ(double[] disputed, double[] ones) {
        for (int c = 0; c < usual.m.length; c++) {
            if (agreeing(disputed, c) < SELDOM * agreeing(ones, c)) {
                return true;
            }
        }
        return false;
    }

    /** Of the pairs where the comparison says something, the share where it speaks for one. */
    private double agreeing(double[] pairs, int comparison) {
        double[] m = usual.m[comparison];
        double[] u = usual.u[comparison];
        double agreeing = 0;
        double all = 0;
        for (int i = 0; i < pairs.length; i++) {
            int level = candidates.level(i, comparison);
            if (level < m.length) {
                all += pairs[i];
                agreeing += m[level] > u[level] ? pairs[i] : 0;
            }
        }
        return all == 0 ? 0 : agreeing / all;
    }
}
