package dev.perennial.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the level of two values of one kind: the first, from strict to loose, whose test they pass. */
public final class Comparison {

    private final LevelTest[] tests;

    private Comparison(LevelTest[] tests) {
        this.tests = tests;
    }

    /** @param levels must be known to the kind ({@link #knows}); the last is usually "else" */
    public static Comparison of(Kind kind, List<String> levels) {
        List<LevelTest> tests = new ArrayList<>();
        for (String level : levels) {
            Optional<LevelTest> test = LevelTest.parse(kind, level);
            tests.add(test.orElseThrow(() -> new IllegalArgumentException(kind + " knows no level '" + level + "'")));
        }
        return new Comparison(tests.toArray(LevelTest[]::new));
    }

    public static boolean knows(Kind kind, String level) {
        return LevelTest.parse(kind, level).isPresent();
    }

    /** The number of their level, from 0; as many as there are levels when nothing can be said. */
    public int level(Value a, Value b, Pair pair) {
        pair.of(a, b);
        for (int level = 0; level < tests.length; level++) {
            if (tests[level].condition().holds(pair)) {
                return level;
            }
        }
        return tests.length;
    }

    /**
     * What it is worth at this level, in bits, that the values are rarer than most; below 0 for common ones.
     *
     * @param usual log2 of the chance of accidental agreement that the level is weighed with
     */
    public double adjustment(int level, double usual, Value a, Value b, Values among) {
        return among.adjustment(tests[level].term(), usual, a, b);
    }

    public double mostAdjustment(int level, double usual, Values among) {
        return among.mostAdjustment(tests[level].term(), usual);
    }
}
