package dev.perennial.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The terms that are not rare, each with how many have it, in a few bytes each. */
final class Counts {

    private final long[] traits;
    private final long[] terms;
    private final long[] held;

    private final Map<List<Number>, Double> accidents = new ConcurrentHashMap<>();

    private Counts(int size) {
        traits = new long[size];
        terms = new long[size];
        held = new long[size];
    }

    record Row(long trait, long term, long held) {}

    static Counts of(List<Row> rows) {
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparingLong(Row::trait).thenComparingLong(Row::term))
                .toList();
        Counts counts = new Counts(sorted.size());
        for (int at = 0; at < sorted.size(); at++) {
            Row row = sorted.get(at);
            counts.traits[at] = row.trait();
            counts.terms[at] = row.term();
            counts.held[at] = row.held();
        }
        return counts;
    }

    /** 1 for a term that is rare, or was never seen. */
    long held(Term term) {
        int at = from(term);
        return at < traits.length && traits[at] == term.trait() && terms[at] == term.term() ? held[at] : 1;
    }

    /** Over all terms of a trait: how many have it, times those of them that are more than one person's own. */
    double accidents(long trait, double ownCopies) {
        return accidents.computeIfAbsent(List.of(trait, ownCopies), asked -> sum(trait, ownCopies));
    }

    private double sum(long trait, double ownCopies) {
        double sum = 0;
        for (int at = from(new Term(trait, Long.MIN_VALUE)); at < traits.length && traits[at] == trait; at++) {
            if (terms[at] != 0) {
                sum += held[at] * Math.max(0, held[at] - ownCopies);
            }
        }
        return sum;
    }

    private int from(Term term) {
        int low = 0;
        int high = traits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (traits[middle] < term.trait() || (traits[middle] == term.trait() && terms[middle] < term.term())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
