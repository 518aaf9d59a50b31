package dev.perennial.training;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.util.Arrays;

/** Learns a model from records without labels. */
public final class Training {

    private static final long MOST_RANDOM_PAIRS = 2_000_000;
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
        Patterns candidates = random.pairs() >= records.pairs()
                ? random
                : Patterns.of(
                        records, taker -> records.candidates().forEach((left, right, rule) -> taker.take(left, right)));
        Chances start = Chances.of(model);
        accidents(start, random.levels(model));
        Settlement trusting = new Settlement(records, random, candidates, start.copy());
        Settlement careful = new Settlement(records, random, candidates, start.copy());
        trusting.settle();
        careful.settleTogether();
        Lookalikes lookalikes = new Lookalikes(candidates, Chances.of(model));
        Chances chances = (lookalikes.takenForOne(trusting.ones(), careful.ones()) ? careful : trusting).chances();
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
}
