package dev.perennial.match;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a pair when no file holds anybody twice: each record is one with at most one of each other file. Of several
 * that fit, each is as likely as its odds against all others and against nobody at all.
 */
final class Rivals {

    /** Odds beyond this leave nothing to doubt, and their sums remain numbers. */
    private static final double MOST_BITS = 500;

    private final List<ScoredPair> pairs;
    private final double[] odds;
    private final double[] others;

    private Rivals(List<ScoredPair> pairs) {
        this.pairs = pairs;
        this.odds = pairs.stream()
                .mapToDouble(pair -> Math.pow(2, Math.min(MOST_BITS, pair.weight())))
                .toArray();
        this.others = new double[odds.length];
    }

    /** The same pairs, in the same order, each with what its rivals take from it. */
    static List<ScoredPair> among(Records records, List<ScoredPair> pairs) {
        Rivals rivals = new Rivals(pairs);
        Map<Wanted, List<Integer>> pairsFor = new HashMap<>();
        for (int at = 0; at < pairs.size(); at++) {
            ScoredPair pair = pairs.get(at);
            pairsFor.computeIfAbsent(new Wanted(pair.left(), records.setOf(pair.right())), first -> new ArrayList<>())
                    .add(at);
            pairsFor.computeIfAbsent(new Wanted(pair.right(), records.setOf(pair.left())), first -> new ArrayList<>())
                    .add(at);
        }
        pairsFor.values().forEach(rivals::compete);
        return rivals.weighed();
    }

    /** The one of a set that a record is. */
    private record Wanted(int record, int set) {}

    /** Adds to each what all others have; the sums run from both ends, as a large one would swallow the small ones. */
    private void compete(List<Integer> forOnePlace) {
        double before = 0;
        for (int pair : forOnePlace) {
            others[pair] += before;
            before += odds[pair];
        }
        double behind = 0;
        for (int at = forOnePlace.size() - 1; at >= 0; at--) {
            int pair = forOnePlace.get(at);
            others[pair] += behind;
            behind += odds[pair];
        }
    }

    private List<ScoredPair> weighed() {
        ScoredPair[] weighed = pairs.toArray(ScoredPair[]::new);
        for (int at = 0; at < weighed.length; at++) {
            weighed[at] = weighed[at].among(Model.log2(1 + others[at]));
        }
        return Arrays.asList(weighed);
    }
}
