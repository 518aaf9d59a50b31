package dev.perennial.match;

import dev.perennial.model.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of a pair when neither file holds anybody twice: each record is one with at most one of the other file. Of
 * several that fit, each is as likely as its odds against all others and against nobody at all.
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
        List<List<Integer>> pairsOf = new ArrayList<>();
        for (int record = 0; record < records.count(); record++) {
            pairsOf.add(new ArrayList<>());
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            pairsOf.get(pairs.get(pair).left()).add(pair);
            pairsOf.get(pairs.get(pair).right()).add(pair);
        }
        pairsOf.forEach(rivals::compete);
        return rivals.weighed();
    }

    /** Adds to each what all others have; the sums run from both ends, as a large one would swallow the small ones. */
    private void compete(List<Integer> ofOneRecord) {
        double before = 0;
        for (int pair : ofOneRecord) {
            others[pair] += before;
            before += odds[pair];
        }
        double behind = 0;
        for (int at = ofOneRecord.size() - 1; at >= 0; at--) {
            int pair = ofOneRecord.get(at);
            others[pair] += behind;
            behind += odds[pair];
        }
    }

    private List<ScoredPair> weighed() {
        ScoredPair[] weighed = pairs.toArray(ScoredPair[]::new);
        for (int at = 0; at < weighed.length; at++) {
            weighed[at] = weighed[at].among(Math.log(1 + others[at]) / Math.log(2));
        }
        return Arrays.asList(weighed);
    }
}
