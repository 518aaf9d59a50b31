package dev.perennial.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets of which none holds anybody twice, so that two records of one set are never one. */
final class Sets {

    /** By record; empty when there are none, and any two records may be one. */
    private final int[] setOf;

    /** How many pairs of records may be one. */
    final double pairs;

    /** How many of them can be one at once: nobody is there more than once in each set. */
    final double mostOnes;

    Sets(int[] setOf, int records) {
        this.setOf = setOf;
        List<Long> sizes = sizes(setOf);
        double within = 0;
        double most = 0;
        for (int set = 0; set < sizes.size(); set++) {
            double size = sizes.get(set);
            within += size * (size - 1) / 2;
            most += size * (sizes.size() - 1 - set);
        }
        this.pairs = records * (records - 1.0) / 2 - within;
        this.mostOnes = areKnown() ? most : pairs;
    }

    /** The smallest first. */
    private static List<Long> sizes(int[] setOf) {
        Map<Integer, Long> sizes = new HashMap<>();
        Arrays.stream(setOf).forEach(set -> sizes.merge(set, 1L, Long::sum));
        return sizes.values().stream().sorted().toList();
    }

    boolean areKnown() {
        return setOf.length > 0;
    }

    int of(int record) {
        return setOf[record];
    }

    boolean holdBoth(int one, int other) {
        return areKnown() && setOf[one] == setOf[other];
    }
}
