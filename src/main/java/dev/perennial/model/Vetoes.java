package dev.perennial.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Combinations of levels that keep two records apart, whatever else agrees. */
final class Vetoes {

    /** Stands for a comparison that says nothing, because one of the two has no value. */
    static final String MISSING = "missing";

    /** By veto and comparison: which levels it names, or nothing when it does not name the comparison. */
    private final boolean[][][] named;

    private Vetoes(boolean[][][] named) {
        this.named = named;
    }

    static Vetoes of(Model model) {
        List<boolean[][]> all = new ArrayList<>();
        for (Map<String, List<String>> veto : model.vetoes()) {
            boolean[][] levels = new boolean[model.comparisons().size()][0];
            for (int c = 0; c < levels.length; c++) {
                Model.Aspect aspect = model.comparisons().get(c);
                List<String> wanted = veto.get(aspect.name());
                if (wanted != null) {
                    levels[c] = new boolean[aspect.levels().size() + 1];
                    levels[c][aspect.levels().size()] = wanted.contains(MISSING);
                    for (int level = 0; level < aspect.levels().size(); level++) {
                        levels[c][level] =
                                wanted.contains(aspect.levels().get(level).level());
                    }
                }
            }
            all.add(levels);
        }
        return new Vetoes(all.toArray(boolean[][][]::new));
    }

    boolean none() {
        return named.length == 0;
    }

    boolean forbid(int[] levels) {
        for (boolean[][] veto : named) {
            if (holds(veto, levels)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(boolean[][] veto, int[] levels) {
        for (int c = 0; c < levels.length; c++) {
            if (veto[c].length > 0 && !veto[c][levels[c]]) {
                return false;
            }
        }
        return true;
    }
}
