package dev.perennial.cluster;

import dev.perennial.model.Records;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The bonds between clusters, the best first; among equals the names of the records decide, not their order. */
final class Bonds {

    private final Map<Long, Bond> all = new HashMap<>();
    private final Map<Integer, Set<Integer>> bound = new HashMap<>();
    private final TreeSet<Bond> best;

    Bonds(Records records) {
        this.best = new TreeSet<>(Comparator.comparingDouble((Bond bond) -> -bond.average())
                .thenComparing(bond -> records.id(bond.one()))
                .thenComparing(bond -> records.id(bond.other()))
                .thenComparingInt(Bond::one)
                .thenComparingInt(Bond::other));
    }

    void add(Bond bond) {
        all.put(key(bond.one(), bond.other()), bond);
        boundTo(bond.one()).add(bond.other());
        boundTo(bond.other()).add(bond.one());
        best.add(bond);
    }

    private Set<Integer> boundTo(int cluster) {
        return bound.computeIfAbsent(cluster, unknown -> new HashSet<>());
    }

    /** All clusters that something is known of between them and one of these two; in rising order. */
    SortedSet<Integer> around(Bond bond) {
        SortedSet<Integer> around = new TreeSet<>(boundTo(bond.one()));
        around.addAll(boundTo(bond.other()));
        around.remove(bond.one());
        around.remove(bond.other());
        return around;
    }

    @Nullable
    Bond between(int one, int other) {
        return all.get(key(one, other));
    }

    /** The best that was not yet looked at; it stays between its clusters until it is taken. */
    @Nullable
    Bond nextBest() {
        return best.pollFirst();
    }

    @Nullable
    Bond take(int one, int other) {
        Bond bond = all.remove(key(one, other));
        if (bond != null) {
            boundTo(one).remove(other);
            boundTo(other).remove(one);
            best.remove(bond);
        }
        return bond;
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
