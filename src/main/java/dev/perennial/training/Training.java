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
        accidents(chances, random.levels(model));
        if (!Kinship.of(model).known()) {
            combine(passes(chances), chances);
        }
        new Settlement(records, random, chances).settle();
        chances.allowMistakes();
        Order.restore(model, chances);
        return chances.in(model);
    }

    /** u: nearly all random pairs are different. */
    static void accidents(Chances chances, double[][] seen) {
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
            int of = rule;
            Patterns patterns =
                    Patterns.of(records, taker -> blocks.sample(MOST_PAIRS_OF_A_RULE, seed + of, taker::take));
            if (patterns.pairs() < FEWEST_PAIRS_OF_A_RULE) {
                continue;
            }
            double pairs = patterns.pairs() * Math.max(1, blocks.pairs() / (double) MOST_PAIRS_OF_A_RULE);
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
            List<Chances> known = passes.stream()
                    .filter(pass -> pass.m[comparison].length > 0)
                    .toList();
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
            chances.lambda =
                    passes.stream().mapToDouble(pass -> pass.lambda).max().orElseThrow();
        }
    }

    private static double median(List<Chances> passes, ToDoubleFunction<Chances> of) {
        double[] sorted = passes.stream().mapToDouble(of).sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
