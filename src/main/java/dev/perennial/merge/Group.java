package dev.perennial.merge;

import dev.perennial.told.Told;
import java.util.List;
import java.util.Set;

/**
 * Leads that likely pairs connect with each other, directly or through others, and with no lead outside.
 *
 * @param told all that was ever said of them
 * @param different pairs of them, smaller number first, that somebody said are different people
 */
record Group(List<Likely> pairs, List<Told> told, Set<Couple> different) {

    /** Whether its one pair is all that was said of two leads, so that nothing is left to be weighed. */
    boolean isWeighed() {
        return pairs.size() == 1 && isAll(pairs.get(0));
    }

    private boolean isAll(Likely pair) {
        return !pair.same()
                && told.size() == 2
                && told.stream().allMatch(one -> one.inquiry() == pair.younger() || one.inquiry() == pair.older())
                && !different.contains(pair.leads());
    }

    /** Two leads, the smaller number first. */
    record Couple(long one, long other) {

        static Couple of(long one, long other) {
            return new Couple(Math.min(one, other), Math.max(one, other));
        }
    }
}
