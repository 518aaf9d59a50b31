package dev.perennial.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How strangers agree by accident. Who shares a postal code shares the town: taken each for itself, the two would say the same
 * thing twice, and neighbours would look like one. So the chance of each comparison's levels is taken given the level of the one
 * that says most of it; who is given to whom is a tree (Chow and Liu 1968).
 */
final class Strangers {

    /** So many imagined pairs stand for independence where two comparisons were hardly seen together. */
    private static final double IMAGINED = 1;

    private static final double FEW = 0.1;

    private final int[] given;
    /** By comparison, level of the given one and level; the last row is for where the given one says nothing. */
    private final double[][][] chance;

    private Strangers(int[] given, double[][][] chance) {
        this.given = given;
        this.chance = chance;
    }

    /**
     * Learns from pairs that were counted as strangers.
     *
     * @param m of each level; what another comparison says only takes away from what a level speaks for
     * @param u the chance of each level, whatever is given
     * @param ones how many true pairs there are; what concerns far fewer matters to none
     */
    static Strangers of(Together pairs, double[][] m, double[][] u, double ones) {
        int[] given = tree(pairs, u.length, FEW * ones);
        double[][][] chance = new double[given.length][][];
        for (int c = 0; c < given.length; c++) {
            double[] alone = u[c].clone();
            int other = given[c];
            int rows = other < 0 ? 0 : u[other].length;
            chance[c] = new double[rows + 1][];
            for (int row = 0; row < rows; row++) {
                int level = row;
                int comparison = c;
                double[] seen = IntStream.range(0, alone.length)
                        .mapToDouble(l -> pairs.of(comparison, l, other, level))
                        .toArray();
                chance[c][row] = new double[alone.length];
                Chances.share(seen, alone, IMAGINED, chance[c][row]);
                onlyTakeAway(chance[c][row], m[c], alone);
            }
            chance[c][rows] = alone;
        }
        return new Strangers(given, chance);
    }

    private static void onlyTakeAway(double[] given, double[] m, double[] u) {
        for (int l = 0; l < u.length; l++) {
            given[l] = m[l] > u[l] ? Math.max(given[l], u[l]) : Math.min(given[l], u[l]);
        }
    }

    /** The tree that says most: each comparison joins by the one in the tree that it has most in common with (Prim 1957). */
    private static int[] tree(Together pairs, int comparisons, double least) {
        int[] given = new int[comparisons];
        double[] most = new double[given.length];
        boolean[] in = new boolean[given.length];
        Arrays.fill(given, -1);
        for (int size = 0; size < given.length; size++) {
            int next = IntStream.range(0, given.length)
                    .filter(c -> !in[c])
                    .reduce((one, other) -> most[other] > most[one] ? other : one)
                    .orElseThrow();
            in[next] = true;
            for (int c = 0; c < given.length; c++) {
                double common = in[c] ? 0 : pairs.inCommon(c, next);
                if (common > Math.max(least, most[c])) {
                    most[c] = common;
                    given[c] = next;
                }
            }
        }
        return given;
    }

    /** Of the pairs of strangers, the share that agrees like this. */
    double chance(Patterns patterns, int pattern) {
        double product = 1;
        for (int c = 0; c < chance.length; c++) {
            double[][] rows = chance[c];
            int level = patterns.level(pattern, c);
            int row = given[c] < 0 ? 0 : patterns.level(pattern, given[c]);
            product *= level < rows[row].length ? rows[row][level] : 1;
        }
        return product;
    }

    /** Where a stricter level would be worth less than a looser one, strangers are as often on both as the two together say. */
    void keepOrder(int comparison, double[] m) {
        for (double[] row : rows(comparison)) {
            Order.restore(m, row, row);
        }
    }

    /** The comparison that is given to this one; -1 for none. */
    int given(int comparison) {
        return given[comparison];
    }

    /** The chances of a comparison's levels, by the level of the given one. */
    double[][] rows(int comparison) {
        return Arrays.copyOf(chance[comparison], chance[comparison].length - 1);
    }
}
