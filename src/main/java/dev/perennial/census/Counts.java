package dev.perennial.census;

import dev.perennial.told.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The terms that are not rare, each with how many have it, in a few bytes each. */
final class Counts {

    private final long[] traits;
    private final long[] terms;
    private final long[] held;

    /** A hash table with open addressing: where a term stands in the lists, counted from 1; 0 is free. */
    private final int[] places;

    private final Map<List<Number>, Double> accidents = new ConcurrentHashMap<>();

    private Counts(int size) {
        traits = new long[size];
        terms = new long[size];
        held = new long[size];
        places = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
    }

    record Row(long trait, long term, long held) {}

    static Counts of(List<Row> rows) {
        List<Row> sorted =
                rows.stream().sorted(Comparator.comparingLong(Row::trait)).toList();
        Counts counts = new Counts(sorted.size());
        for (int at = 0; at < sorted.size(); at++) {
            Row row = sorted.get(at);
            counts.traits[at] = row.trait();
            counts.terms[at] = row.term();
            counts.held[at] = row.held();
            counts.places[counts.place(row.trait(), row.term())] = at + 1;
        }
        return counts;
    }

    /** 1 for a term that is rare, or was never seen. */
    long held(Term term) {
        int at = places[place(term.trait(), term.term())] - 1;
        return at < 0 ? 1 : held[at];
    }

    /** The one it has, or the free one that it would have. */
    private int place(long trait, long term) {
        int last = places.length - 1;
        int place = (int) (trait ^ term) & last;
        while (places[place] != 0 && (traits[places[place] - 1] != trait || terms[places[place] - 1] != term)) {
            place = (place + 1) & last;
        }
        return place;
    }

    /** Over all terms of a trait: how many have it, times those of them that are more than one person's own. */
    double accidents(long trait, double ownCopies) {
        return accidents.computeIfAbsent(List.of(trait, ownCopies), asked -> sum(trait, ownCopies));
    }

    private double sum(long trait, double ownCopies) {
        double sum = 0;
        for (int at = first(trait); at < traits.length && traits[at] == trait; at++) {
            if (terms[at] != 0) {
                sum += held[at] * Math.max(0, held[at] - ownCopies);
            }
        }
        return sum;
    }

    private int first(long trait) {
        int low = 0;
        int high = traits.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (traits[middle] < trait) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
