package dev.perennial.census;

import dev.perennial.told.Hash;
import dev.perennial.told.Heard;
import dev.perennial.told.Known;
import dev.perennial.told.NightModel;
import dev.perennial.told.Telling;
import dev.perennial.told.Term;
import dev.perennial.told.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Counts how many leads have each name and word: leads, not inquiries, and of very many leads a sample, each of which then stands
 * for several. The sample does not depend on what the leads told.
 */
@Component
class Vocabulary {

    /** So many are counted whenever their number doubles; all, until it is twice as large. */
    private static final long SAMPLE = 50_000;

    private final Telling telling;
    private final Terms terms;
    private final NightModel nightModel;

    Vocabulary(Telling telling, Terms terms, NightModel nightModel) {
        this.telling = telling;
        this.terms = terms;
        this.nightModel = nightModel;
    }

    /** How many leads each of these counts for: as before if it was counted before, 0 for one that is not in the sample. */
    Map<Long, Integer> weights(List<Heard> news, Map<Long, Known> known) {
        int now = weight(terms.countedSoFar());
        Map<Long, Integer> weights = new HashMap<>();
        for (Heard heard : news) {
            long lead = heard.told().lead();
            Known before = known.get(lead);
            weights.put(lead, before != null ? before.counted() : (Hash.of(lead, "") & (now - 1)) == 0 ? now : 0);
        }
        return weights;
    }

    /** How many leads one stands for when so many were counted so far. */
    static int weight(long leads) {
        return (int) Math.min(1 << 14, Long.highestOneBit(Math.max(1, leads / SAMPLE)));
    }

    /** What is to be counted, of which the part that needs no database is being made. */
    @FunctionalInterface
    interface Addition {
        void add();
    }

    /** A term that the lead had already counts no more. */
    Addition begin(List<Heard> news, Map<Long, Integer> weights, Map<Long, Known> known) {
        List<Heard> counting =
                news.stream().filter(heard -> weightOf(heard, weights) > 0).toList();
        CompletableFuture<List<Set<Term>>> told = CompletableFuture.supplyAsync(() ->
                counting.stream().map(heard -> heard.told().terms(nightModel)).toList());
        return () -> add(counting, told.join(), weights, known);
    }

    private void add(List<Heard> counting, List<Set<Term>> told, Map<Long, Integer> weights, Map<Long, Known> known) {
        Map<Long, Set<Term>> had = had(counting, known);
        Map<Term, Integer> counted = new HashMap<>();
        for (int at = 0; at < counting.size(); at++) {
            int weight = weightOf(counting.get(at), weights);
            long lead = counting.get(at).told().lead();
            Set<Term> before = had.get(lead);
            if (before == null) {
                before = new HashSet<>();
                had.put(lead, before);
                counted.merge(Term.RECORD, weight, Integer::sum);
            }
            for (Term term : told.get(at)) {
                if (before.add(term)) {
                    counted.merge(term, weight, Integer::sum);
                    counted.merge(term.any(), weight, Integer::sum);
                }
            }
        }
        terms.add(counted);
    }

    private static int weightOf(Heard heard, Map<Long, Integer> weights) {
        return Objects.requireNonNull(weights.get(heard.told().lead()));
    }

    private Map<Long, Set<Term>> had(List<Heard> counting, Map<Long, Known> known) {
        List<Long> before = counting.stream()
                .map(heard -> heard.told().lead())
                .filter(known::containsKey)
                .toList();
        Set<Long> tonight = new HashSet<>(
                counting.stream().map(heard -> heard.told().inquiry()).toList());
        Map<Long, Set<Term>> had = new HashMap<>();
        List<Told> earlier = new ArrayList<>(telling.ofLeads(before));
        earlier.removeIf(told -> tonight.contains(told.inquiry()));
        for (Told told : earlier) {
            had.computeIfAbsent(told.lead(), lead -> new HashSet<>()).addAll(told.terms(nightModel));
        }
        return had;
    }
}
