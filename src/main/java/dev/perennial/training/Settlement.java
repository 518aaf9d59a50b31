package dev.perennial.training;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Expectation maximisation (Dempster, Laird and Rubin 1977) over patterns: random pairs hold true ones too, which makes
 * agreement look more accidental than it is, and pairs of relatives look like true ones. All candidates together say how many
 * there are of each; m, u, lambda and the share of relatives are looked at in turn until they agree with each other.
 */
final class Settlement {

    private static final int ROUNDS = 80;
    /**
     * How many pairs are one, and how strangers agree, is a guess at first. It stands until it is known what true ones agree in;
     * otherwise strangers would explain them, too.
     */
    private static final int FIRST_ROUNDS = 10;

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
    private double clarity = 1;

    /** @param candidates the pairs that are looked at, of which some are one */
    Settlement(Records records, Patterns random, Patterns candidates, Chances chances) {
        this.records = records;
        this.model = records.model();
        this.random = random;
        this.candidates = candidates;
        this.chances = chances;
        this.kinship = Kinship.of(model);
        this.vetoed = candidates.vetoed(model);
        chances.lambda = Math.max(chances.lambda, Math.min(MOST_TO_BEGIN, records.count() / records.pairs()));
        chances.takeTrueOnesOutOfRandom();
        kinship.begin(chances, records.count());
        this.before = chances.copy();
    }

    /** As if every comparison stood for itself. */
    void settle() {
        int first = kinship.known() && chances.strangers == null ? 0 : FIRST_ROUNDS;
        for (int round = 0; round < first + ROUNDS; round++) {
            clarity = round < first + EVEN_ROUNDS ? 1 : TAKING_SIDES;
            double[][] ones = zeros();
            double[][] relatives = zeros();
            double[] expected = count(ones, relatives);
            for (int c = 0; c < ones.length; c++) {
                Chances.share(ones[c], before.m[c], IMAGINED, chances.m[c]);
            }
            kinship.keepNames(chances.m);
            if (round >= first) {
                chances.lambda = bounded(expected[0] / records.pairs());
                kinship.learn(chances, before, relatives, expected[1] / records.pairs());
                learnStrangers();
                kinship.followStrangers(chances);
            }
        }
    }

    /** With what the comparisons of strangers say of each other. */
    void settleTogether() {
        chances.strangers = together(random.counts, chances.lambda);
        settle();
    }

    Chances chances() {
        return chances;
    }

    /** By pattern of the candidates, the probability that such pairs are one. */
    double[] ones() {
        return IntStream.range(0, candidates.size())
                .mapToDouble(i -> shares(candidates, i, vetoed[i])[0])
                .toArray();
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
        double ones = never ? 0 : Math.pow(chances.odds(patterns, i), clarity);
        double relatives = kinship.shows(patterns, i) ? Math.pow(chances.relativesOverOthers(patterns, i), clarity) : 0;
        double all = 1 + relatives + ones;
        return new double[] {ones / all, relatives / all};
    }

    private void learnStrangers() {
        double[][] seen = zeros();
        double[] strangers = new double[random.size()];
        for (int i = 0; i < random.size(); i++) {
            double[] shares = shares(random, i, false);
            strangers[i] = (1 - shares[0] - shares[1]) * random.counts[i];
            add(seen, random, i, strangers[i]);
        }
        Training.accidents(chances, seen);
        if (chances.strangers != null) {
            double notFound = records.count() / records.pairs() - chances.lambda;
            chances.strangers = together(strangers, Math.max(0, notFound));
        }
    }

    /**
     * Every record may have one that is it. As many pairs as were not found yet may be among those that are taken for strangers;
     * only what is more shows what strangers have in common.
     *
     * @param notFound as a share of all pairs
     */
    private Strangers together(double[] strangers, double notFound) {
        Together together = Together.of(
                random,
                strangers,
                Stream.of(chances.m).mapToInt(of -> of.length).toArray());
        together.takeAway(notFound * random.pairs(), chances.m);
        return Strangers.of(together, chances.m, chances.u, chances.lambda * random.pairs());
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

    /** Never so high that the average record has more others than there can be copies, never so low that there is not one pair. */
    private double bounded(double lambda) {
        double onePair = 1 / records.pairs();
        double most =
                Math.min(records.mostOnes() / records.pairs(), Math.min(0.4, kinship.mostCopies() / records.count()));
        return Math.max(onePair, Math.min(lambda, Math.max(most, onePair)));
    }
}
