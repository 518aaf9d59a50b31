package dev.perennial.merge;

import dev.perennial.told.NightModel;
import dev.perennial.told.Telling;
import dev.perennial.told.Told;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The groups of leads about which is to be decided, a page of them at a time with all that was said of their leads. */
@Component
class Groups {

    private final OpenPairs openPairs;
    private final Telling telling;
    private final DifferentLeads differentLeads;
    private final NightModel nightModel;
    private final Queue<List<Likely>> ahead = new ArrayDeque<>();

    Groups(OpenPairs openPairs, Telling telling, DifferentLeads differentLeads, NightModel nightModel) {
        this.nightModel = nightModel;
        this.openPairs = openPairs;
        this.telling = telling;
        this.differentLeads = differentLeads;
    }

    void open() {
        ahead.clear();
        if (nightModel.isWanted()) {
            ahead.addAll(openPairs.groups());
        }
    }

    /** No group has to do with another, so this page may be read while those before it are being recorded. Empty behind the last. */
    List<Group> nextPage(int size) {
        List<List<Likely>> next = new ArrayList<>();
        while (next.size() < size && !ahead.isEmpty()) {
            next.add(ahead.remove());
        }
        return next.isEmpty() ? List.of() : withTold(next);
    }

    private List<Group> withTold(List<List<Likely>> groups) {
        Set<Long> leads = new HashSet<>();
        groups.forEach(pairs -> leads.addAll(Likely.leads(pairs)));
        Map<Long, List<Told>> told = new HashMap<>();
        telling.ofLeads(leads)
                .forEach(one -> told.computeIfAbsent(one.lead(), lead -> new ArrayList<>())
                        .add(one));
        Set<Group.Couple> different = differentLeads.among(leads);
        return groups.stream()
                .map(pairs -> new Group(
                        pairs,
                        Likely.leads(pairs).stream()
                                .flatMap(lead -> told.getOrDefault(lead, List.of()).stream())
                                .toList(),
                        different))
                .toList();
    }
}
