package dev.perennial.census;

import dev.perennial.night.Night;
import dev.perennial.told.NightModel;
import dev.perennial.told.RecordRows;
import dev.perennial.told.Telling;
import dev.perennial.told.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** To be called in the order in which they will, while each still has its own records. */
    public void countOnce(List<Two> becomingOne) {
        terms.share(shared(becomingOne, 1), night.date());
    }

    /** To be called when each has its own records again. */
    public void countTwice(Two parted) {
        terms.share(shared(List.of(parted), -1), ANY_NIGHT_BEFORE);
    }

    private Map<Term, Integer> shared(List<Two> both, int sign) {
        if (!nightModel.isWanted() || both.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> counted = counted(both.stream().map(Two::merged));
        List<Two> some =
                both.stream().filter(two -> isCounted(two.merged(), counted)).toList();
        counted.putAll(counted(some.stream().map(Two::survivor)));
        Map<Long, Long> countedInto =
                some.stream().collect(Collectors.groupingBy(Two::survivor, Collectors.counting()));
        List<Two> perhaps = both.stream()
                .filter(two ->
                        countedInto.getOrDefault(two.survivor(), 0L) + (isCounted(two.survivor(), counted) ? 1 : 0) > 1)
                .toList();
        return perhaps.isEmpty() ? Map.of() : shared(perhaps, counted, sign);
    }

    /** How many leads each stands for; most of very many are not counted. */
    private Map<Long, Integer> counted(Stream<Long> leads) {
        Map<Long, Integer> counted = new HashMap<>();
        rows.before(leads.toList()).known().forEach((lead, known) -> counted.put(lead, known.counted()));
        return counted;
    }

    private static boolean isCounted(long lead, Map<Long, Integer> counted) {
        return counted.getOrDefault(lead, 0) > 0;
    }

    /** A lead has the terms of those that became one with it before. */
    private Map<Term, Integer> shared(List<Two> both, Map<Long, Integer> counted, int sign) {
        Map<Long, Set<Term>> had = had(both);
        Map<Term, Integer> changed = new HashMap<>();
        for (Two two : both) {
            int times = counted.getOrDefault(two.merged(), 0);
            Set<Term> merged = had.getOrDefault(two.merged(), Set.of());
            Set<Term> survivor = had.computeIfAbsent(two.survivor(), nothing -> new HashSet<>());
            if (times > 0 && isCounted(two.survivor(), counted)) {
                merged.stream().filter(survivor::contains).forEach(term -> {
                    changed.merge(term, sign * times, Integer::sum);
                    changed.merge(term.any(), sign * times, Integer::sum);
                });
                changed.merge(Term.RECORD, sign * times, Integer::sum);
            }
            survivor.addAll(merged);
            counted.merge(two.survivor(), times, Math::max);
        }
        return changed;
    }

    private Map<Long, Set<Term>> had(List<Two> both) {
        List<Long> leads = new ArrayList<>();
        both.forEach(two -> leads.addAll(List.of(two.survivor(), two.merged())));
        Map<Long, Set<Term>> had = new HashMap<>();
        telling.ofLeads(leads)
                .forEach(told -> had.computeIfAbsent(told.lead(), lead -> new HashSet<>())
                        .addAll(told.terms(nightModel)));
        return had;
    }
}
