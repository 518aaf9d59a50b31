package dev.perennial.merge;

import dev.perennial.census.Terms;
import dev.perennial.cluster.Clusters;
import dev.perennial.cluster.Edge;
import dev.perennial.merge.Group.Couple;
import dev.perennial.merge.Verdict.Join;
import dev.perennial.model.Records;
import dev.perennial.told.NightModel;
import dev.perennial.told.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides which leads of a group are one person: on the evidence between all that was said of them, not on one pair. */
@Component
class Judge {

    private static final Comparator<Likely> SUREST_FIRST = Comparator.comparing((Likely pair) -> !pair.same())
            .thenComparingDouble(pair -> -pair.weight())
            .thenComparingLong(Likely::older)
            .thenComparingLong(Likely::younger);

    private static final int TOGETHER = 250;

    private final NightModel nightModel;
    private final Terms terms;

    Judge(NightModel nightModel, Terms terms) {
        this.nightModel = nightModel;
        this.terms = terms;
    }

    /** Each group by itself, on all cores; what they told is prepared for many groups at once. */
    List<Verdict> decide(List<? extends Group> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        terms.population(); // read once, before other threads ask
        return IntStream.range(0, (groups.size() + TOGETHER - 1) / TOGETHER)
                .parallel()
                .mapToObj(part -> groups.subList(part * TOGETHER, Math.min(groups.size(), (part + 1) * TOGETHER)))
                .flatMap(this::decideTogether)
                .toList();
    }

    private Stream<Verdict> decideTogether(List<? extends Group> groups) {
        Map<Boolean, List<Group>> byWeighed = groups.stream().collect(Collectors.partitioningBy(Group::isWeighed));
        Map<Long, Long> survivors = clustered(byWeighed.getOrDefault(false, List.of()));
        for (Group weighed : byWeighed.getOrDefault(true, List.of())) {
            Likely pair = weighed.pairs().get(0);
            Couple leads = pair.leads();
            survivors.put(leads.one(), leads.one());
            survivors.put(
                    leads.other(), Clusters.areOne(nightModel.model(), pair.weight()) ? leads.one() : leads.other());
        }
        return groups.stream().map(group -> verdict(group, survivors));
    }

    private static Verdict verdict(Group group, Map<Long, Long> survivors) {
        List<Join> joins = new ArrayList<>();
        Likely.leads(group.pairs()).forEach(lead -> {
            long survivor = survivors.getOrDefault(lead, lead);
            if (survivor != lead) {
                joins.add(new Join(survivor, lead, because(group, survivors, lead)));
            }
        });
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
    private Map<Long, Long> clustered(List<? extends Group> groups) {
        Map<Long, Integer> firstOfLead = new HashMap<>();
        List<Long> leadOfRecord = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        Records.Preparation preparation = Records.Preparation.withoutKeys(nightModel.model());
        for (Group group : groups) {
            Map<Long, Long> oldestSame = new Said(group).oldest();
            for (Told one : group.told()) {
                long lead = oldestSame.getOrDefault(one.lead(), one.lead());
                int first = firstOfLead.computeIfAbsent(lead, unknown -> preparation.count());
                firstOfLead.putIfAbsent(one.lead(), first);
                known.add(first);
                leadOfRecord.add(one.lead());
                preparation.add(Long.toString(one.inquiry()), one::cell);
            }
        }
        Set<Couple> different = new HashSet<>();
        groups.forEach(group -> different.addAll(group.different()));
        Clusters clusters = Clusters.of(
                preparation.records(terms.population(), terms.censuses()),
                known.stream().mapToInt(Integer::intValue).toArray(),
                groups.stream().flatMap(group -> edges(group, firstOfLead)).toList(),
                (one, other) -> different.contains(Couple.of(leadOfRecord.get(one), leadOfRecord.get(other))));
        Map<Integer, Long> oldest = new HashMap<>();
        firstOfLead.forEach((lead, first) -> oldest.merge(clusters.of(first), lead, Math::min));
        Map<Long, Long> survivors = new HashMap<>();
        firstOfLead.forEach(
                (lead, first) -> survivors.put(lead, Objects.requireNonNull(oldest.get(clusters.of(first)))));
        return survivors;
    }

    private static Stream<Edge> edges(Group group, Map<Long, Integer> firstOfLead) {
        return group.pairs().stream()
                .filter(pair -> pair.oneLead() != pair.otherLead())
                .map(pair -> new Edge(
                        Objects.requireNonNull(firstOfLead.get(pair.oneLead())),
                        Objects.requireNonNull(firstOfLead.get(pair.otherLead())),
                        pair.weight()))
                .filter(edge -> edge.left() != edge.right());
    }
}
