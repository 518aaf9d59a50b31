package dev.perennial.model;

import dev.perennial.blocking.Candidates;
import dev.perennial.blocking.Rule;
import dev.perennial.comparison.Census;
import dev.perennial.comparison.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Records that were prepared once for one model: the values of its comparisons and the keys of its blocking rules. */
public final class Records {

    /** So many records of one value may always be one person's; it is no common value for that. */
    private static final double FEW_COPIES = 3;

    private final Model model;
    private final List<String> ids;
    /** By record and comparison, those of one record side by side. */
    private final int[] valuesOf;

    private final Values[] values;
    private final Candidates candidates;

    private final Sets sets;

    private Records(Model model, List<String> ids, Sets sets, int[] valuesOf, Values[] values, Candidates candidates) {
        this.model = model;
        this.ids = ids;
        this.sets = sets;
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

    /** All pairs that may be one. */
    public double pairs() {
        return sets.pairs;
    }

    /** No more pairs than these can be one at once. */
    public double mostOnes() {
        return sets.mostOnes;
    }

    /** Whether records come in sets of which none holds anybody twice. */
    public boolean holdNobodyTwice() {
        return sets.areKnown();
    }

    /** A number for the set that a record is from, where there are sets. */
    public int setOf(int record) {
        return sets.of(record);
    }

    /** Two records of one set that is known to hold nobody twice. */
    public boolean apart(int one, int other) {
        return sets.holdBoth(one, other);
    }

    public Candidates candidates() {
        return candidates;
    }

    /** What is compared of this record, or nothing. */
    int value(int comparison, int record) {
        return valuesOf[record * values.length + comparison];
    }

    Values values(int comparison) {
        return values[comparison];
    }

    /** The same records seen by another model of the same comparisons and rules, as training makes it. */
    public Records with(Model trained) {
        settle(trained, values, count());
        return new Records(trained, ids, sets, valuesOf, values, candidates);
    }

    private static void settle(Model model, Values[] values, int records) {
        double ownCopies = ownCopies(model, records);
        for (int i = 0; i < values.length; i++) {
            values[i].settle(ownCopies, model.comparisons().get(i).floor());
        }
    }

    private static double ownCopies(Model model, long records) {
        return Math.max(FEW_COPIES, 1 + 2 * model.lambda() * Math.max(0, records - 1));
    }

    /** Takes records one by one; keeps nothing of them but what is compared. */
    public static final class Preparation {

        private final Model model;
        private final List<String> ids = new ArrayList<>();
        private final List<int[]> numbers = new ArrayList<>();
        private final Values[] values;
        private final Candidates.Gathering gathering;
        private int[] sets = new int[0];

        public Preparation(Model model) {
            this(model, model.blocking().rules().stream().map(Rule::parse).toList());
        }

        /** For records whose candidates are known already. */
        public static Preparation withoutKeys(Model model) {
            return new Preparation(model, List.of());
        }

        private Preparation(Model model, List<Rule> rules) {
            this.model = model;
            this.values = model.comparisons().stream()
                    .map(comparison -> new Values(comparison.kind()))
                    .toArray(Values[]::new);
            this.gathering = new Candidates.Gathering(rules);
        }

        /** @param cell what stands in a column; empty for nothing */
        public void add(String id, UnaryOperator<String> cell) {
            ids.add(id);
            int[] of = new int[values.length];
            for (int i = 0; i < of.length; i++) {
                of[i] = values[i].add(model.comparisons().get(i).cells(cell));
            }
            numbers.add(of);
            gathering.add(cell);
        }

        /** The records so far, from the given one on, are a set that holds nobody twice; so are those after them. */
        public void endOfSet(int from) {
            int set = sets.length == 0 ? 1 : sets[sets.length - 1] + 1;
            sets = Arrays.copyOf(sets, ids.size());
            Arrays.fill(sets, from, sets.length, set);
        }

        public int count() {
            return ids.size();
        }

        public Records records() {
            settle(model, values, ids.size());
            return prepared(model);
        }

        /**
         * Records of a few of many leads. What was counted are leads, of which each is somebody: a person's own copies are few.
         *
         * @param leads how many there are
         * @param censuses what is known of them, a census for each comparison
         */
        public Records records(long leads, List<? extends Census> censuses) {
            Model among = model.among(leads);
            for (int i = 0; i < values.length; i++) {
                values[i].settle(FEW_COPIES, among.comparisons().get(i).floor(), censuses.get(i));
            }
            return prepared(among);
        }

        private Records prepared(Model known) {
            int[] byRecord = new int[values.length * ids.size()];
            for (int record = 0; record < ids.size(); record++) {
                System.arraycopy(numbers.get(record), 0, byRecord, record * values.length, values.length);
            }
            numbers.clear();
            return new Records(
                    known,
                    List.copyOf(ids),
                    new Sets(sets, ids.size()),
                    byRecord,
                    values,
                    gathering.candidates(
                            model.blocking().cap(), model.blocking().everythingUpTo()));
        }
    }
}
