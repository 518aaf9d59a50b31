package dev.perennial.merge;

import dev.perennial.merge.Group.Couple;
import java.util.HashMap;
import java.util.Map;

/** Leads of which people said that they are the same, joined unless somebody said of any two of them that they are not. */
record Said(Group group) {

    /** Of each lead that was joined: the oldest one of those it was joined with. */
    Map<Long, Long> oldest() {
        Map<Long, Long> oldest = new HashMap<>();
        group.pairs().stream().filter(Likely::same).forEach(pair -> join(oldest, pair.oneLead(), pair.otherLead()));
        return oldest;
    }

    private void join(Map<Long, Long> oldest, long one, long other) {
        long a = oldest.getOrDefault(one, one);
        long b = oldest.getOrDefault(other, other);
        oldest.putIfAbsent(one, a);
        oldest.putIfAbsent(other, b);
        boolean different = oldest.keySet().stream()
                .filter(lead -> oldest.getOrDefault(lead, lead) == a)
                .anyMatch(mine -> oldest.keySet().stream()
                        .filter(lead -> oldest.getOrDefault(lead, lead) == b)
                        .anyMatch(his -> group.different().contains(Couple.of(mine, his))));
        if (a != b && !different) {
            oldest.replaceAll((lead, known) -> known == a || known == b ? Math.min(a, b) : known);
        }
    }
}
