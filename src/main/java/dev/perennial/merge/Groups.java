package dev.perennial.merge;

import dev.perennial.likeness.NightModel;
import dev.perennial.likeness.Telling;
import dev.perennial.likeness.Told;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;

/** Reads the groups of leads about which is to be decided, a page of groups at a time with all that was said of them. */
@Component
class Groups implements ItemStreamReader<Group> {

    private static final int PAGE = 1_000;

    private final OpenPairs openPairs;
    private final Telling telling;
    private final DifferentLeads differentLeads;
    private final NightModel nightModel;
    private final Queue<List<Likely>> ahead = new ArrayDeque<>();
    private final Queue<Group> page = new ArrayDeque<>();

    Groups(OpenPairs openPairs, Telling telling, DifferentLeads differentLeads, NightModel nightModel) {
        this.nightModel = nightModel;
        this.openPairs = openPairs;
        this.telling = telling;
        this.differentLeads = differentLeads;
    }

    @Override
    public void open(ExecutionContext context) {
        ahead.clear();
        page.clear();
        if (nightModel.isWanted()) {
            ahead.addAll(openPairs.groups());
        }
    }

    @Override
    public @Nullable Group read() {
        if (page.isEmpty()) {
            turnPage();
        }
        return page.poll();
    }

    private void turnPage() {
        List<List<Likely>> next = new ArrayList<>();
        while (next.size() < PAGE && !ahead.isEmpty()) {
            next.add(ahead.remove());
        }
        Set<Long> leads = new HashSet<>();
        next.forEach(pairs -> leads.addAll(Likely.leads(pairs)));
        if (leads.isEmpty()) {
            return;
        }
        Map<Long, List<Told>> told = new HashMap<>();
        telling.ofLeads(leads)
                .forEach(one -> told.computeIfAbsent(one.lead(), lead -> new ArrayList<>())
                        .add(one));
        Set<Group.Couple> different = differentLeads.among(leads);
        next.forEach(pairs -> page.add(new Group(
                pairs,
                Likely.leads(pairs).stream()
                        .flatMap(lead -> told.getOrDefault(lead, List.of()).stream())
                        .toList(),
                different)));
    }
}
