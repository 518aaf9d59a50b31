package dev.perennial.training;

import dev.perennial.blocking.Blocks;
import dev.perennial.blocking.Rule;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Learns a model from records without labels. */
public final class Training {

    private static final long MOST_RANDOM_PAIRS = 2_000_000;
    private static final long MOST_PAIRS_OF_A_RULE = 1_000_000;
    private static final int FEWEST_PAIRS_OF_A_RULE = 20;
    private static final int ROUNDS = 60;
    private static final double UNSEEN = 0.5;

    private final Records records;
    private final Model model;
    private final long seed;

    private Training(Records records, long seed) {
        this.records = records;
        this.model = records.model();
        this.seed = seed;
    }

    /** The next version of the model that the records were prepared for. */
    public static Model train(Records records, long seed) {
        return new Training(records, seed).train();
    }

    private Model train() {
        if (records.count() < 2) {
            return model;
        }
        Patterns random = Patterns.random(records, MOST_RANDOM_PAIRS, seed);
        Chances chances = Chances.of(model);
        accidents(random, chances, random.levels(model));
        List<Chances> passes = passes(chances);
        combine(passes, chances);
        settle(random, chances);
        Order.restore(model, chances);
        return chances.in(model);
    }

    /** u: nearly all random pairs are different. */
    private static void accidents(Patterns random, Chances chances, double[][] seen) {
        for (int c = 0; c < seen.length; c++) {
            double[] even = new double[seen[c].length];
            Arrays.fill(even, 1);
            Chances.share(seen[c], even, UNSEEN * even.length, chances.u[c]);
        }
    }

    private List<Chances> passes(Chances chances) {
        List<Chances> passes = new ArrayList<>();
        List<List<String>> rules = model.blocking().rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            Blocks blocks = records.candidates().blocks(rule);
            double pairs = blocks.pairs();
            if (pairs < FEWEST_PAIRS_OF_A_RULE) {
                continue;
            }
            int of = rule;
            Patterns patterns = Patterns.of(records, taker -> blocks.sample(MOST_PAIRS_OF_A_RULE, seed + of, taker::take));
            Chances start = chances.copy();
            start.lambda = 0.2;
            boolean[] leftOut = blocked(Rule.parse(rules.get(rule)).columns());
            Chances learnt = new Maximisation(start, leftOut).ofBlock(patterns);
            for (int c = 0; c < leftOut.length; c++) {
                if (leftOut[c]) {
                    learnt.m[c] = new double[0];
                }
            }
            learnt.lambda = learnt.lambda * pairs / records.pairs();
            passes.add(learnt);
        }
        return passes;
    }

    private boolean[] blocked(Set<String> columns) {
        boolean[] leftOut = new boolean[model.comparisons().size()];
        for (int c = 0; c < leftOut.length; c++) {
            leftOut[c] = model.comparisons().get(c).columns().stream().anyMatch(columns::contains);
        }
        return leftOut;
    }

    private static void combine(List<Chances> passes, Chances chances) {
        for (int c = 0; c < chances.m.length; c++) {
            int comparison = c;
            List<Chances> known =
                    passes.stream().filter(pass -> pass.m[comparison].length > 0).toList();
            if (!known.isEmpty()) {
                double[] middle = new double[chances.m[c].length];
                for (int l = 0; l < middle.length; l++) {
                    int level = l;
                    middle[l] = median(known, pass -> pass.m[comparison][level]);
                }
                Chances.share(middle, middle, 0, chances.m[c]);
            }
        }
        if (!passes.isEmpty()) {
            chances.lambda = passes.stream().mapToDouble(pass -> pass.lambda).max().orElseThrow();
        }
    }

    private static double median(List<Chances> passes, ToDoubleFunction<Chances> of) {
        double[] sorted = passes.stream().mapToDouble(of).sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * Random pairs hold true ones too, which makes agreement look more accidental than it is: all candidates together say how
     * many, and u is freed of them. lambda, m and u are looked at in turn until they agree with each other.
     */
    private void settle(Patterns random, Chances chances) {
        Patterns all = candidates(random);
        boolean[] none = new boolean[model.comparisons().size()];
        Maximisation maximisation = new Maximisation(chances.copy(), none);
        for (int round = 0; round < ROUNDS; round++) {
            double expected = maximisation.step(all, chances, chances.m);
            chances.lambda = bounded(expected / records.pairs());
            accidents(random, chances, different(random, chances, none));
        }
    }

    /** Never so high that the average record has ten others, never so low that there is not one pair. */
    private double bounded(double lambda) {
        double onePair = 1 / records.pairs();
        double tenEach = Math.min(0.4, 10.0 / records.count());
        return Math.max(onePair, Math.min(lambda, Math.max(tenEach, onePair)));
    }

    private Patterns candidates(Patterns random) {
        boolean complete = random.pairs() >= records.pairs();
        return complete
                ? random
                : Patterns.of(records, taker -> records.candidates().forEach((left, right, rule) -> taker.take(left, right)));
    }

    private double[][] different(Patterns random, Chances chances, boolean[] none) {
        double[][] seen = new double[chances.u.length][];
        for (int c = 0; c < seen.length; c++) {
            seen[c] = new double[chances.u[c].length];
        }
        for (int i = 0; i < random.size(); i++) {
            double others = (1 - chances.probability(random, i, none)) * random.counts[i];
            for (int c = 0; c < seen.length; c++) {
                int level = random.level(i, c);
                if (level < seen[c].length) {
                    seen[c][level] += others;
                }
            }
        }
        return seen;
    }
}
