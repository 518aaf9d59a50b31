package dev.perennial.model;

import dev.perennial.blocking.Candidates;
import dev.perennial.blocking.Rule;
import dev.perennial.comparison.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Records that were prepared once for one model: the values of its comparisons and the keys of its blocking rules. */
public final class Records {

    private final Model model;
    private final List<String> ids;
    private final int[][] valuesOf;
    private final Values[] values;
    private final Candidates candidates;

    private Records(Model model, List<String> ids, int[][] valuesOf, Values[] values, Candidates candidates) {
        this.model = model;
        this.ids = ids;
        this.valuesOf = valuesOf;
        this.values = values;
        this.candidates = candidates;
    }

    public Model model() {
        return model;
    }

    public int count() {
        return ids.size();
    }

    public String id(int record) {
        return ids.get(record);
    }

    /** All pairs there are. */
    public double pairs() {
        return count() * (count() - 1.0) / 2;
    }

    public Candidates candidates() {
        return candidates;
    }

    /** What is compared of this record, or nothing. */
    int value(int comparison, int record) {
        return valuesOf[comparison][record];
    }

    Values values(int comparison) {
        return values[comparison];
    }

    /** The same records seen by another model of the same comparisons and rules, as training makes it. */
    public Records with(Model trained) {
        settle(trained, values, count());
        return new Records(trained, ids, valuesOf, values, candidates);
    }

    private static void settle(Model model, Values[] values, int records) {
        double ownCopies = 1 + model.lambda() * Math.max(0, records - 1);
        for (int i = 0; i < values.length; i++) {
            values[i].settle(ownCopies, model.comparisons().get(i).floor());
        }
    }

    /** Takes records one by one; keeps nothing of them but what is compared. */
    public static final class Preparation {

        private final Model model;
        private final List<String> ids = new ArrayList<>();
        private final List<int[]> numbers = new ArrayList<>();
        private final Values[] values;
        private final Candidates.Gathering gathering;

        public Preparation(Model model) {
            this.model = model;
            this.values = model.comparisons().stream()
                    .map(comparison -> new Values(comparison.kind()))
                    .toArray(Values[]::new);
            this.gathering = new Candidates.Gathering(
                    model.blocking().rules().stream().map(Rule::parse).toList());
        }

        /** @param cell what stands in a column; empty for nothing */
        public void add(String id, UnaryOperator<String> cell) {
            ids.add(id);
            int[] of = new int[values.length];
            for (int i = 0; i < of.length; i++) {
                of[i] = values[i].add(model.comparisons().get(i).columns().stream()
                        .map(cell)
                        .toArray(String[]::new));
            }
            numbers.add(of);
            gathering.add(cell);
        }

        public Records records() {
            int[][] byComparison = new int[values.length][ids.size()];
            for (int record = 0; record < ids.size(); record++) {
                for (int i = 0; i < values.length; i++) {
                    byComparison[i][record] = numbers.get(record)[i];
                }
            }
            numbers.clear();
            settle(model, values, ids.size());
            return new Records(
                    model,
                    List.copyOf(ids),
                    byComparison,
                    values,
                    gathering.candidates(
                            model.blocking().cap(), model.blocking().everythingUpTo()));
        }
    }
}
