package dev.perennial.merge;

import dev.perennial.merge.Group.Couple;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two inquiries of two leads that may be of one person, as they were weighed.
 *
 * @param same whether people said that they are
 */
record Likely(
        long younger,
        long older,
        long oneLead,
        long otherLead,
        boolean same,
        double weight,
        double probability,
        String rule,
        String model,
        String evidence) {

    /** All leads of these pairs, in the order of their numbers. */
    static SortedSet<Long> leads(Collection<Likely> pairs) {
        SortedSet<Long> leads = new TreeSet<>();
        pairs.forEach(pair -> {
            leads.add(pair.oneLead());
            leads.add(pair.otherLead());
        });
        return leads;
    }

    Couple leads() {
        return Couple.of(oneLead, otherLead);
    }

    boolean touches(long lead) {
        return oneLead == lead || otherLead == lead;
    }

    long otherThan(long lead) {
        return oneLead == lead ? otherLead : oneLead;
    }
}
