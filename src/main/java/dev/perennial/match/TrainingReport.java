package dev.perennial.match;

import dev.perennial.model.Model;
import dev.perennial.model.Model.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was learnt, for people: the weight of every level, and how right each threshold is expected to be. */
public final class TrainingReport {

    private static final double[] THRESHOLDS = {0.5, 0.8, 0.9, 0.95, 0.99, 0.999};

    private final Model before;
    private final Matching after;

    /** @param after what the learnt model finds in the records that it was learnt from */
    public TrainingReport(Model before, Matching after) {
        this.before = before;
        this.after = after;
    }

    public List<String> lines() {
        Model learnt = after.records().model();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Learnt from %,d records: model %s, version %d. lambda %.3g: about %,.0f pairs are one.",
                after.records().count(),
                learnt.model(),
                learnt.version(),
                learnt.lambda(),
                learnt.lambda() * after.records().pairs()));
        lines.add("");
        lines.add(String.format("%-16s %-20s %10s %10s %8s %8s", "comparison", "level", "m", "u", "bits", "before"));
        for (int c = 0; c < learnt.comparisons().size(); c++) {
            levels(before.comparisons().get(c), learnt.comparisons().get(c), lines);
        }
        lines.add("");
        lines.add(String.format("%-12s %12s %20s", "threshold", "pairs", "expected precision"));
        for (double threshold : THRESHOLDS) {
            lines.add(threshold(threshold));
        }
        return lines;
    }

    private static void levels(Aspect old, Aspect learnt, List<String> lines) {
        for (int l = 0; l < learnt.levels().size(); l++) {
            Model.Level level = learnt.levels().get(l);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-16s %-20s %10.4f %10.2e %+8.1f %+8.1f",
                    l == 0 ? learnt.name() : "",
                    level.level(),
                    level.m(),
                    level.u(),
                    level.bits(),
                    old.levels().get(l).bits()));
        }
    }

    private String threshold(double threshold) {
        double least = Model.weight(threshold);
        double[] above = after.pairs().stream()
                .mapToDouble(ScoredPair::weight)
                .filter(weight -> weight >= least)
                .map(Model::probability)
                .toArray();
        double sum = 0;
        for (double probability : above) {
            sum += probability;
        }
        return String.format(
                Locale.ROOT,
                "%-12s %,12d %20s",
                threshold,
                above.length,
                above.length == 0 ? "-" : String.format(Locale.ROOT, "%.4f", sum / above.length));
    }
}
