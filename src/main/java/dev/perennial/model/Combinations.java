package dev.perennial.model;

import dev.perennial.model.Model.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Combinations of levels that say something of a pair whatever else agrees: vetoes and doubts. */
final class Combinations {

    /** Stands for a comparison that says nothing, because one of the two has no value. */
    static final String MISSING = "missing";

    /** By combination and comparison: which levels it names, or nothing when it does not name the comparison. */
    private final boolean[][][] named;

    private Combinations(boolean[][][] named) {
        this.named = named;
    }

    static Combinations of(List<Map<String, List<String>>> written, List<Aspect> aspects) {
        List<boolean[][]> all = new ArrayList<>();
        for (Map<String, List<String>> combination : written) {
            boolean[][] levels = new boolean[aspects.size()][0];
            for (int c = 0; c < levels.length; c++) {
                Aspect aspect = aspects.get(c);
                List<String> wanted = combination.get(aspect.name());
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
        return new Combinations(all.toArray(boolean[][][]::new));
    }

    boolean none() {
        return named.length == 0;
    }

    /** Whether any of them is what these levels are, one for each comparison. */
    boolean hold(int[] levels) {
        for (boolean[][] combination : named) {
            if (holds(combination, levels)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(boolean[][] combination, int[] levels) {
        for (int c = 0; c < levels.length; c++) {
            if (combination[c].length > 0 && !combination[c][levels[c]]) {
                return false;
            }
        }
        return true;
    }
}
