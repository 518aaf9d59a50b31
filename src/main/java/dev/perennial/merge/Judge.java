package dev.perennial.merge;

import dev.perennial.cluster.Clusters;
import dev.perennial.cluster.Edge;
import dev.perennial.likeness.NightModel;
import dev.perennial.likeness.Terms;
import dev.perennial.likeness.Told;
import dev.perennial.merge.Group.Couple;
import dev.perennial.merge.Verdict.Join;
import dev.perennial.model.Records;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Decides which leads of a group are one person: on the evidence between all that was said of them, not on one pair. */
@Component
class Judge {

    private static final Comparator<Likely> SUREST_FIRST = Comparator.comparing((Likely pair) -> !pair.same())
            .thenComparingDouble(pair -> -pair.weight())
            .thenComparingLong(Likely::older)
            .thenComparingLong(Likely::younger);

    private final NightModel nightModel;
    private final Terms terms;

    Judge(NightModel nightModel, Terms terms) {
        this.nightModel = nightModel;
        this.terms = terms;
    }

    /** Each group by itself, on all cores. */
    List<Verdict> decide(List<? extends Group> groups) {
        terms.population(); // read in this transaction, before other threads ask
        return groups.parallelStream().map(this::decide).toList();
    }

    private Verdict decide(Group group) {
        Map<Long, Long> survivors = survivors(group);
        List<Join> joins = new ArrayList<>();
        for (long lead : new TreeSet<>(survivors.keySet())) {
            long survivor = Objects.requireNonNull(survivors.get(lead));
            if (survivor != lead) {
                joins.add(new Join(survivor, lead, because(group, survivors, lead)));
            }
        }
        List<Likely> merged = new ArrayList<>();
        List<Likely> review = new ArrayList<>();
        for (Likely pair : group.pairs()) {
            boolean one = Objects.equals(survivors.get(pair.oneLead()), survivors.get(pair.otherLead()));
            (one ? merged : review).add(pair);
        }
        return new Verdict(joins, merged, review);
    }

    private static Likely because(Group group, Map<Long, Long> survivors, long lead) {
        return group.pairs().stream()
                .filter(pair ->
                        pair.touches(lead) && Objects.equals(survivors.get(pair.otherThan(lead)), survivors.get(lead)))
                .min(SUREST_FIRST)
                .orElseThrow();
    }

    /** The oldest lead of the cluster that each lead is in. */
    private Map<Long, Long> survivors(Group group) {
        Map<Long, Integer> firstOfLead = new HashMap<>();
        List<Told> told = group.told();
        int[] known = new int[told.size()];
        Map<Long, Long> oldestSame = new Said(group).oldest();
        Records.Preparation preparation = Records.Preparation.withoutKeys(nightModel.model());
        for (int record = 0; record < told.size(); record++) {
            Told one = told.get(record);
            long lead = oldestSame.getOrDefault(one.lead(), one.lead());
            known[record] = firstOfLead.computeIfAbsent(lead, first -> preparation.count());
            firstOfLead.putIfAbsent(one.lead(), known[record]);
            preparation.add(Long.toString(one.inquiry()), one::cell);
        }
        Records records = preparation.records(terms.population(), terms.censuses());
        Clusters clusters = Clusters.of(
                records,
                known,
                edges(group, firstOfLead),
                (one, other) -> group.different()
                        .contains(
                                Couple.of(told.get(one).lead(), told.get(other).lead())));
        Map<Integer, Long> oldest = new HashMap<>();
        firstOfLead.forEach((lead, first) -> oldest.merge(clusters.of(first), lead, Math::min));
        Map<Long, Long> survivors = new HashMap<>();
        firstOfLead.forEach(
                (lead, first) -> survivors.put(lead, Objects.requireNonNull(oldest.get(clusters.of(first)))));
        return survivors;
    }

    private static List<Edge> edges(Group group, Map<Long, Integer> firstOfLead) {
        return group.pairs().stream()
                .filter(pair -> pair.oneLead() != pair.otherLead())
                .map(pair -> new Edge(
                        Objects.requireNonNull(firstOfLead.get(pair.oneLead())),
                        Objects.requireNonNull(firstOfLead.get(pair.otherLead())),
                        pair.weight()))
                .filter(edge -> edge.left() != edge.right())
                .toList();
    }
}
