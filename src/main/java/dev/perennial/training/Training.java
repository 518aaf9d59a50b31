package dev.perennial.training;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.util.Arrays;
import java.util.function.Consumer;

/** Learns a model from records without labels. */
public final class Training {

    private static final long MOST_RANDOM_PAIRS = 2_000_000;
    private static final double UNSEEN = 0.5;

    /** By so much another answer must explain the pairs better, in the logarithm of how likely they are. */
    private static final double BETTER = 1;

    private static final double FEW = 0.1;

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
        Settlement trusting = likelier(random, candidates, start, Settlement::settle);
        Settlement careful = likelier(random, candidates, start, Settlement::settleTogether);
        Lookalikes lookalikes = new Lookalikes(candidates, Chances.of(model));
        Chances chances = (lookalikes.takenForOne(trusting.ones(), careful.ones()) ? careful : trusting).chances();
        chances.allowMistakes();
        Order.restore(model, chances);
        return chances.in(model);
    }

    /**
     * Several answers may explain themselves, and where one begins decides on which it ends: whoever believes in many pairs at
     * first finds many, and takes what two shops of one house have in common for what makes them one.
     */
    private Settlement likelier(Patterns random, Patterns candidates, Chances start, Consumer<Settlement> settle) {
        Patterns all = Patterns.all(random, candidates, records.pairs());
        Settlement fromMany = new Settlement(records, random, candidates, start.copy(), 1);
        Settlement fromFew = new Settlement(records, random, candidates, start.copy(), FEW);
        settle.accept(fromMany);
        settle.accept(fromFew);
        return fromFew.likelihood(all) > fromMany.likelihood(all) + BETTER ? fromFew : fromMany;
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
