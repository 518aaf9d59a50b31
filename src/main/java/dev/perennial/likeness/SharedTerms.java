package dev.perennial.likeness;

import dev.perennial.likeness.Vocabulary.Known;
import dev.perennial.night.Night;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sees to it that two leads that become one count once for the names and words that both had, and for each when they part. */
@Component
public class SharedTerms {

    /** Leads are parted between two nights; the next one counts it. */
    private static final LocalDate ANY_NIGHT_BEFORE = LocalDate.EPOCH;

    private final RecordRows rows;
    private final Telling telling;
    private final Terms terms;
    private final NightModel nightModel;
    private final Night night;

    SharedTerms(RecordRows rows, Telling telling, Terms terms, NightModel nightModel, Night night) {
        this.night = night;
        this.rows = rows;
        this.telling = telling;
        this.terms = terms;
        this.nightModel = nightModel;
    }

    /** A lead, and the one that it goes into or comes out of. */
    public record Two(long survivor, long merged) {}

    /** To be called while each still has its own records. */
    public void countOnce(Collection<Two> becomingOne) {
        terms.share(shared(becomingOne, 1), night.date());
    }

    /** To be called when each has its own records again. */
    public void countTwice(Two parted) {
        terms.share(shared(List.of(parted), -1), ANY_NIGHT_BEFORE);
    }

    private Map<Term, Integer> shared(Collection<Two> both, int sign) {
        if (!nightModel.isWanted()) {
            return Map.of();
        }
        Set<Long> leads = new HashSet<>();
        both.forEach(two -> leads.addAll(List.of(two.survivor(), two.merged())));
        Map<Long, Known> known = rows.before(leads).known();
        List<Two> counted = both.stream()
                .filter(two -> counted(two.survivor(), known) > 0 && counted(two.merged(), known) > 0)
                .toList();
        return counted.isEmpty() ? Map.of() : shared(counted, known, sign);
    }

    private static int counted(long lead, Map<Long, Known> known) {
        Known of = known.get(lead);
        return of == null ? 0 : of.counted();
    }

    private Map<Term, Integer> shared(List<Two> both, Map<Long, Known> known, int sign) {
        List<Long> leads = new ArrayList<>();
        both.forEach(two -> leads.addAll(List.of(two.survivor(), two.merged())));
        Map<Long, Set<Term>> had = new HashMap<>();
        telling.ofLeads(leads)
                .forEach(told -> had.computeIfAbsent(told.lead(), lead -> new HashSet<>())
                        .addAll(told.terms(nightModel.model()).keySet()));
        Map<Term, Integer> changed = new HashMap<>();
        for (Two two : both) {
            int times = sign * counted(two.merged(), known);
            Set<Term> shared = new HashSet<>(had.getOrDefault(two.merged(), Set.of()));
            shared.retainAll(had.getOrDefault(two.survivor(), Set.of()));
            shared.forEach(term -> {
                changed.merge(term, times, Integer::sum);
                changed.merge(term.any(), times, Integer::sum);
            });
            changed.merge(Term.RECORD, times, Integer::sum);
        }
        return changed;
    }
}
