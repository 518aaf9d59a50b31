package dev.perennial.cluster;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** The clusters of one component: again and again the two clusters with the best evidence between them become one. */
final class Agglomeration {

    private static final double ABOUT_AS_WELL = 3;

    private final Scorer scorer;
    private final Model.Clustering bounds;
    private final Bar bar;
    private final BiPredicate<Integer, Integer> apart;
    private final Map<Integer, int[]> members = new TreeMap<>();
    private final Bonds bonds;

    Agglomeration(Records records, Scorer scorer, List<Edge> edges) {
        this(records, scorer, edges, (one, other) -> false);
    }

    private Agglomeration(Records records, Scorer scorer, List<Edge> edges, BiPredicate<Integer, Integer> apart) {
        this.apart = apart;
        this.scorer = scorer;
        this.bounds = records.model().clusters();
        this.bar = Bar.of(records.model());
        this.bonds = new Bonds(records);
        for (Edge edge : edges) {
            members.putIfAbsent(edge.left(), new int[] {edge.left()});
            members.putIfAbsent(edge.right(), new int[] {edge.right()});
        }
        for (Edge edge : edges) {
            bonds.add(new Bond(
                    Math.min(edge.left(), edge.right()),
                    Math.max(edge.left(), edge.right()),
                    Bar.limited(edge.weight()),
                    edge.weight(),
                    1));
        }
    }

    /** Clusters that are there already, named by their smallest records, and which of them some edge connects. */
    Agglomeration(
            Records records,
            Scorer scorer,
            Map<Integer, int[]> known,
            List<Edge> bridges,
            BiPredicate<Integer, Integer> apart) {
        this(records, scorer, List.of(), apart);
        members.putAll(known);
        for (Edge edge : bridges) {
            int one = Math.min(edge.left(), edge.right());
            int other = Math.max(edge.left(), edge.right());
            if (bonds.between(one, other) == null) {
                Bond bond = weighed(members(one), other);
                bonds.add(new Bond(one, other, bond.sum(), bond.best(), bond.pairs()));
            }
        }
    }

    List<int[]> clusters() {
        for (Bond bond = bonds.nextBest(); bond != null; bond = bonds.nextBest()) {
            if (holds(bond)) {
                bonds.take(bond.one(), bond.other());
                join(bond);
            }
        }
        return List.copyOf(members.values());
    }

    private boolean holds(Bond bond) {
        return bar.isReached(bond.best(), bond.average())
                && members(bond.one()).length + members(bond.other()).length <= bounds.largest()
                && !vetoed(bond.one(), bond.other())
                && !torn(bond);
    }

    /** Whoever fits two that are not one about as well as each other joins neither. */
    private boolean torn(Bond bond) {
        return bonds.around(bond).stream()
                .anyMatch(third ->
                        rivals(bond, third, bond.one(), bond.other()) || rivals(bond, third, bond.other(), bond.one()));
    }

    private boolean rivals(Bond bond, int third, int wanted, int wanting) {
        Bond rival = bonds.between(third, wanted);
        return rival != null
                && bar.isReached(rival.best(), rival.average())
                && rival.average() >= bond.average() - ABOUT_AS_WELL
                && vetoed(third, wanting);
    }

    private boolean vetoed(int cluster, int another) {
        for (int one : members(cluster)) {
            for (int other : members(another)) {
                if (apart.test(one, other) || scorer.apart(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] members(int cluster) {
        return members.getOrDefault(cluster, new int[0]);
    }

    private void join(Bond bond) {
        int[] one = members(bond.one());
        int[] other = members(bond.other());
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        members.remove(bond.other());
        bonds.around(bond).forEach(third -> meet(bond, third, one, other));
        members.put(bond.one(), both);
    }

    private void meet(Bond joined, int third, int[] one, int[] other) {
        Bond toOne = bonds.take(joined.one(), third);
        Bond toOther = bonds.take(joined.other(), third);
        Bond a = toOne != null ? toOne : weighed(one, third);
        Bond b = toOther != null ? toOther : weighed(other, third);
        bonds.add(new Bond(
                Math.min(joined.one(), third),
                Math.max(joined.one(), third),
                a.sum() + b.sum(),
                Math.max(a.best(), b.best()),
                a.pairs() + b.pairs()));
    }

    /** Pairs that nobody proposed are weighed now: they may speak against. */
    private Bond weighed(int[] cluster, int third) {
        double sum = 0;
        double most = Scorer.OUT;
        for (int one : cluster) {
            for (int other : members(third)) {
                double weight = scorer.weight(one, other, Scorer.OUT);
                sum += Bar.limited(weight);
                most = Math.max(most, weight);
            }
        }
        return new Bond(0, 0, sum, most, cluster.length * members(third).length);
    }
}
