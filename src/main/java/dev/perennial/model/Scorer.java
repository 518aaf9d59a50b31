package dev.perennial.model;

import dev.perennial.comparison.Comparison;
import dev.perennial.comparison.Pair;
import dev.perennial.comparison.Value;
import dev.perennial.comparison.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Weighs pairs of records, as many as are asked for, without making any object for one; each thread has its own. */
public final class Scorer {

    /** The weight of a pair that cannot reach what was asked for, or that a veto keeps apart. */
    public static final double OUT = Double.NEGATIVE_INFINITY;

    private static final int UNKNOWN = -1;
    private static final double HAIR = 0.01;
    private static final String DOUBTS = "doubts";

    private final Records records;
    private final Comparison[] comparisons;
    private final Worth[] worth;

    private final double[] most;
    private final int[] order;
    private final double prior;
    private final Relatives relatives;
    private final Combinations vetoes;
    private final Combinations doubts;
    /** The most that a doubtful pair may weigh: people are asked about it. */
    private final double mostInDoubt;

    private final Pair pair = new Pair();
    private final int[] levels;

    public Scorer(Records records) {
        Model model = records.model();
        this.records = records;
        this.comparisons = model.comparisons().stream()
                .map(aspect -> Comparison.of(
                        aspect.kind(),
                        aspect.levels().stream().map(Model.Level::level).toList()))
                .toArray(Comparison[]::new);
        this.worth = Worth.of(model);
        this.prior = Model.weight(model.lambda());
        this.relatives = Relatives.of(model, worth);
        this.vetoes = Combinations.of(model.vetoes(), model.comparisons());
        this.doubts = Combinations.of(model.doubts(), model.comparisons());
        this.mostInDoubt = Model.weight(model.thresholds().merge()) - HAIR;
        this.levels = new int[comparisons.length];
        double[] mostOfEach =
                IntStream.range(0, comparisons.length).mapToDouble(this::most).toArray();
        this.order = IntStream.range(0, comparisons.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -mostOfEach[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.most = remaining(mostOfEach, order);
    }

    private double most(int c) {
        double best = 0;
        for (int level = 0; level < worth[c].levels(); level++) {
            best = Math.max(best, worth[c].mostBits(level) + Math.max(0, mostAdjustment(c, level)));
        }
        return best;
    }

    private double mostAdjustment(int c, int level) {
        return records.model().comparisons().get(c).termFrequency()
                ? comparisons[c].mostAdjustment(level, worth[c].usual(level), records.values(c))
                : 0;
    }

    private static double[] remaining(double[] mostOfEach, int[] order) {
        double[] remaining = new double[order.length];
        for (int i = order.length - 2; i >= 0; i--) {
            remaining[i] = remaining[i + 1] + mostOfEach[order[i + 1]];
        }
        return remaining;
    }

    /** In bits; {@link #OUT} as soon as {@code floor} is out of reach. */
    public double weight(int left, int right, double floor) {
        if (records.apart(left, right)) {
            return OUT;
        }
        double weight = prior;
        double rareness = 0;
        Arrays.fill(levels, UNKNOWN);
        for (int i = 0; i < order.length; i++) {
            int c = order[i];
            if (known(c, left, right) < worth[c].levels()) {
                double adjustment = adjustment(c, left, right);
                weight += bits(c, left, right) + adjustment;
                rareness += adjustment;
            }
            if (weight + most[i] < floor) {
                return OUT;
            }
        }
        return vetoes.hold(levels) ? OUT : certain(levels, weight - relatives.doubt(levels, rareness));
    }

    private double certain(int[] on, double weight) {
        return weight > mostInDoubt && doubts.hold(on) ? mostInDoubt : weight;
    }

    /** The level of each comparison; as many as it has levels where nothing can be said. */
    public void levels(int left, int right, int[] into) {
        for (int c = 0; c < comparisons.length; c++) {
            into[c] = level(c, left, right);
        }
    }

    /** Whether only people could say that these two are one: a veto or a doubt stands between them, whatever else agrees. */
    public boolean apart(int left, int right) {
        if (records.apart(left, right)) {
            return true;
        }
        if (vetoes.none() && doubts.none()) {
            return false;
        }
        levels(left, right, levels);
        return vetoes.hold(levels) || doubts.hold(levels);
    }

    /** The level of this comparison for the pair at hand. */
    private int known(int c, int left, int right) {
        if (levels[c] == UNKNOWN) {
            levels[c] = level(c, left, right);
        }
        return levels[c];
    }

    private int row(int c, int left, int right) {
        if (worth[c].given >= 0) {
            known(worth[c].given, left, right);
        }
        return worth[c].row(levels);
    }

    private double bits(int c, int left, int right) {
        return worth[c].bits(row(c, left, right), levels[c]);
    }

    private int level(int c, int left, int right) {
        int one = records.value(c, left);
        int other = records.value(c, right);
        if (one == Values.MISSING || other == Values.MISSING) {
            return worth[c].levels();
        }
        Values values = records.values(c);
        return comparisons[c].level(values.get(one), values.get(other), pair);
    }

    private double adjustment(int c, int left, int right) {
        if (!records.model().comparisons().get(c).termFrequency()) {
            return 0;
        }
        Values values = records.values(c);
        Value one = values.get(records.value(c, left));
        Value other = values.get(records.value(c, right));
        int level = levels[c];
        return worth[c].news(row(c, left, right), level)
                * comparisons[c].adjustment(level, worth[c].usual(level), one, other, values);
    }

    /** Why the pair weighs what it does, a line for each comparison that says something. */
    public List<Evidence> evidence(int left, int right) {
        List<Evidence> lines = new ArrayList<>();
        levels(left, right, levels);
        for (int c = 0; c < comparisons.length; c++) {
            if (levels[c] < worth[c].levels()) {
                Model.Aspect aspect = records.model().comparisons().get(c);
                lines.add(new Evidence(
                        aspect.name(),
                        aspect.levels().get(levels[c]).level(),
                        bits(c, left, right),
                        adjustment(c, left, right)));
            }
        }
        if (relatives.known()) {
            double rareness = lines.stream().mapToDouble(Evidence::rareness).sum();
            lines.add(new Evidence(Relatives.NAME, "doubt", -relatives.doubt(levels, rareness), 0));
        }
        double weight = prior
                + lines.stream()
                        .mapToDouble(line -> line.bits() + line.rareness())
                        .sum();
        double certain = certain(levels, weight);
        if (certain < weight) {
            lines.add(new Evidence(DOUBTS, "people decide", certain - weight, 0));
        }
        return lines;
    }
}
