package dev.perennial.training;

import dev.perennial.model.Model;
import dev.perennial.model.Records;

/**
 * The last part of learning: random pairs hold true ones too, which makes agreement look more accidental than it is, and pairs
 * of relatives look like true ones. All candidates together say how many there are of each; m, u, lambda and the
 * share of relatives are looked at in turn until they agree with each other.
 */
final class Settlement {

    private static final int ROUNDS = 80;
    private static final int EVEN_ROUNDS = 10;
    private static final double MOST_TO_BEGIN = 0.1;

    /**
     * Where one comparison says nearly everything, many shares of true pairs explain the counts equally well. Believing what is
     * likelier a little more each round ends on the clear answer.
     */
    private static final double TAKING_SIDES = 1.15;

    private static final double IMAGINED = 10;

    private final Records records;
    private final Model model;
    private final Patterns random;
    private final Patterns candidates;
    private final Chances chances;
    private final Chances before;
    private final Kinship kinship;
    private final boolean[] vetoed;
    private final boolean[] none;
    private double clarity = 1;

    Settlement(Records records, Patterns random, Chances chances) {
        this.records = records;
        this.model = records.model();
        this.random = random;
        this.chances = chances;
        this.kinship = Kinship.of(model);
        this.candidates = random.pairs() >= records.pairs()
                ? random
                : Patterns.of(
                        records, taker -> records.candidates().forEach((left, right, rule) -> taker.take(left, right)));
        this.vetoed = candidates.vetoed(model);
        this.none = new boolean[model.comparisons().size()];
        chances.lambda = Math.max(chances.lambda, Math.min(MOST_TO_BEGIN, records.count() / records.pairs()));
        chances.takeTrueOnesOutOfRandom();
        kinship.begin(chances, records.count());
        this.before = chances.copy();
    }

    void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            clarity = round < EVEN_ROUNDS ? 1 : TAKING_SIDES;
            double[][] ones = zeros();
            double[][] relatives = zeros();
            double[] expected = count(ones, relatives);
            for (int c = 0; c < ones.length; c++) {
                Chances.share(ones[c], before.m[c], IMAGINED, chances.m[c]);
            }
            kinship.keepNames(chances.m);
            chances.lambda = bounded(expected[0] / records.pairs());
            kinship.learn(chances, before, relatives, expected[1] / records.pairs());
            Training.accidents(chances, strangers());
            kinship.followStrangers(chances);
        }
    }

    /** How many candidates are expected to be one, and how many relatives; adds up their levels. */
    private double[] count(double[][] ones, double[][] relatives) {
        double[] expected = new double[2];
        for (int i = 0; i < candidates.size(); i++) {
            double[] shares = shares(candidates, i, vetoed[i]);
            for (int kind = 0; kind < 2; kind++) {
                double pairs = shares[kind] * candidates.counts[i];
                expected[kind] += pairs;
                add(kind == 0 ? ones : relatives, candidates, i, pairs);
            }
        }
        return expected;
    }

    private double[] shares(Patterns patterns, int i, boolean never) {
        double ones = never ? 0 : Math.pow(chances.odds(patterns, i, none), clarity);
        double relatives = kinship.shows(patterns, i) ? chances.relativesOverOthers(patterns, i) : 0;
        double all = 1 + relatives + ones;
        return new double[] {ones / all, relatives / all};
    }

    private double[][] strangers() {
        double[][] seen = zeros();
        for (int i = 0; i < random.size(); i++) {
            double[] shares = shares(random, i, false);
            add(seen, random, i, (1 - shares[0] - shares[1]) * random.counts[i]);
        }
        return seen;
    }

    private static void add(double[][] seen, Patterns patterns, int i, double pairs) {
        for (int c = 0; c < seen.length; c++) {
            int level = patterns.level(i, c);
            if (level < seen[c].length) {
                seen[c][level] += pairs;
            }
        }
    }

    private double[][] zeros() {
        double[][] zeros = new double[chances.m.length][];
        for (int c = 0; c < zeros.length; c++) {
            zeros[c] = new double[chances.m[c].length];
        }
        return zeros;
    }

    /** Never so high that the average record has ten others, never so low that there is not one pair. */
    private double bounded(double lambda) {
        double onePair = 1 / records.pairs();
        double tenEach = Math.min(0.4, Model.MOST_COPIES / records.count());
        return Math.max(onePair, Math.min(lambda, Math.max(tenEach, onePair)));
    }
}
