package dev.perennial.cluster;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Joins records into clusters, the best evidence first. Two clusters become one when some pair between them is above the merge
 * threshold, the average pair between them speaks for it rather than against it, no veto stands between any two of
 * them, and the result is not too large.
 */
public final class Clusters {

    private final Records records;
    private final Scorer scorer;
    private final int[] clusterOf;

    private Clusters(Records records) {
        this.records = records;
        this.scorer = new Scorer(records);
        this.clusterOf = new int[records.count()];
        Arrays.setAll(clusterOf, record -> record);
    }

    /** @param edges all pairs that weigh enough to be looked at; others are weighed when they are needed */
    public static Clusters of(Records records, List<Edge> edges) {
        Clusters clusters = new Clusters(records);
        for (List<Edge> group : Components.of(records.count(), edges)) {
            new Agglomeration(records, clusters.scorer, group).clusters().forEach(clusters::keep);
        }
        return clusters;
    }

    /**
     * Joins clusters that were made earlier; no evidence takes one of them apart.
     *
     * @param known the cluster of each record, named by its smallest record
     * @param edges pairs of such names that some evidence connects
     * @param apart whether people said that two records are not one
     */
    public static Clusters of(Records records, int[] known, List<Edge> edges, BiPredicate<Integer, Integer> apart) {
        Clusters clusters = new Clusters(records);
        Map<Integer, int[]> members = new TreeMap<>();
        for (int record = 0; record < known.length; record++) {
            members.merge(known[record], new int[] {record}, Clusters::both);
        }
        new Agglomeration(records, clusters.scorer, members, edges, apart)
                .clusters()
                .forEach(clusters::keep);
        return clusters;
    }

    /** Whether two records that weigh so much become one when nothing else has to do with them. */
    public static boolean areOne(Model model, double weight) {
        return Bar.of(model).isReached(weight, Bar.limited(weight));
    }

    private static int[] both(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private void keep(int[] members) {
        int first = Arrays.stream(members)
                .boxed()
                .min(Comparator.comparing(records::id))
                .orElseThrow();
        for (int member : members) {
            clusterOf[member] = first;
        }
    }

    /** The cluster of a record, named by one of its records. */
    public int of(int record) {
        return clusterOf[record];
    }

    public boolean together(int one, int other) {
        return clusterOf[one] == clusterOf[other];
    }

    /** All clusters of two records or more. */
    public List<List<Integer>> all() {
        List<List<Integer>> members = new ArrayList<>();
        for (int record = 0; record < clusterOf.length; record++) {
            members.add(new ArrayList<>());
        }
        for (int record = 0; record < clusterOf.length; record++) {
            members.get(clusterOf[record]).add(record);
        }
        return members.stream().filter(cluster -> cluster.size() > 1).toList();
    }
}
