package dev.perennial.match;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** How right an answer is: of the pairs it holds, how many are true, and of the true ones, how many it holds. */
public record Accuracy(double precision, double recall) {

    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Over pairs; finding none of none is right. */
    static Accuracy ofPairs(long right, long found, long all) {
        return new Accuracy(found == 0 ? 1 : right / (double) found, all == 0 ? 1 : right / (double) all);
    }

    /** B-cubed (Bagga and Baldwin 1998): the average over records of how pure and how complete their clusters are. */
    static Accuracy bCubed(int records, IntFunction<?> found, IntFunction<?> truth) {
        Map<Object, Integer> foundSize = new HashMap<>();
        Map<Object, Integer> trueSize = new HashMap<>();
        Map<List<Object>, Integer> bothSize = new HashMap<>();
        for (int record = 0; record < records; record++) {
            foundSize.merge(found.apply(record), 1, Integer::sum);
            trueSize.merge(truth.apply(record), 1, Integer::sum);
            bothSize.merge(List.of(found.apply(record), truth.apply(record)), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (int record = 0; record < records; record++) {
            double both = bothSize.getOrDefault(List.of(found.apply(record), truth.apply(record)), 0);
            precision += both / foundSize.getOrDefault(found.apply(record), 1);
            recall += both / trueSize.getOrDefault(truth.apply(record), 1);
        }
        return new Accuracy(precision / Math.max(1, records), recall / Math.max(1, records));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "precision %.4f  recall %.4f  F1 %.4f", precision, recall, f1());
    }
}
