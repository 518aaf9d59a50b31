package dev.perennial.match;

import dev.perennial.cluster.Clusters;
import dev.perennial.cluster.Edge;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All pairs of a set of records that reach review, best first, and the clusters they make. */
public record Matching(Records records, List<ScoredPair> pairs, Clusters clusters, long compared) {

    public static Matching of(Records records) {
        double review = Model.weight(Math.min(
                records.model().thresholds().review(),
                records.model().thresholds().merge()));
        Queue<Worker> workers = new ConcurrentLinkedQueue<>();
        ThreadLocal<Worker> own = ThreadLocal.withInitial(() -> {
            Worker worker = new Worker(new Scorer(records), review);
            workers.add(worker);
            return worker;
        });
        records.candidates().forEach((left, right, rule) -> own.get().take(left, right, rule));
        List<ScoredPair> found = new ArrayList<>();
        workers.forEach(worker -> found.addAll(worker.found));
        List<ScoredPair> pairs = records.holdNobodyTwice() ? possible(records, found, review) : found;
        pairs.sort(Comparator.comparingDouble((ScoredPair pair) -> -pair.weight())
                .thenComparingInt(ScoredPair::left)
                .thenComparingInt(ScoredPair::right));
        List<Edge> edges = pairs.stream()
                .map(pair -> new Edge(pair.left(), pair.right(), pair.weight()))
                .toList();
        long compared = workers.stream().mapToLong(worker -> worker.compared).sum();
        return new Matching(records, List.copyOf(pairs), Clusters.of(records, edges), compared);
    }

    private static List<ScoredPair> possible(Records records, List<ScoredPair> found, double review) {
        List<ScoredPair> possible = new ArrayList<>(Rivals.among(records, found));
        possible.removeIf(pair -> pair.weight() < review);
        return possible;
    }

    /** The pairs that are merged, before clusters are made of them. */
    public List<ScoredPair> merged() {
        double merge = Model.weight(records.model().thresholds().merge());
        return pairs.stream().filter(pair -> pair.weight() >= merge).toList();
    }

    private static final class Worker {

        private final Scorer scorer;
        private final double review;
        private final List<ScoredPair> found = new ArrayList<>();
        private long compared;

        Worker(Scorer scorer, double review) {
            this.scorer = scorer;
            this.review = review;
        }

        void take(int left, int right, int rule) {
            compared++;
            double weight = scorer.weight(left, right, review);
            if (weight >= review) {
                found.add(new ScoredPair(left, right, weight, 0, rule));
            }
        }
    }
}
