package dev.perennial.merge;

import dev.perennial.database.Numbers;
import dev.perennial.database.Pieces;
import dev.perennial.likeness.SharedTerms;
import dev.perennial.merge.Verdict.Join;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records verdicts: merges with their evidence and with all that they changed, and what became of each pair. */
@Component
class Merges {

    private final JdbcTemplate database;
    private final Numbers numbers;
    private final Belongings belongings;
    private final Histories histories;
    private final Changes changes;
    private final SharedTerms sharedTerms;
    private final Night night;

    Merges(
            JdbcTemplate database,
            Numbers numbers,
            Belongings belongings,
            Histories histories,
            Changes changes,
            SharedTerms sharedTerms,
            Night night) {
        this.database = database;
        this.numbers = numbers;
        this.belongings = belongings;
        this.histories = histories;
        this.changes = changes;
        this.sharedTerms = sharedTerms;
        this.night = night;
    }

    /** A merge that was recorded. */
    record Merge(long number, long survivor, long merged) {}

    void record(List<Verdict> verdicts) {
        List<Join> joins = new ArrayList<>();
        List<Likely> merged = new ArrayList<>();
        List<Likely> review = new ArrayList<>();
        verdicts.forEach(verdict -> {
            joins.addAll(verdict.joins());
            merged.addAll(verdict.merged());
            review.addAll(verdict.review());
        });
        decide(merged, "MERGED");
        decide(review, "REVIEW");
        oneForEachSurvivor(joins).forEach(this::merge);
    }

    private void decide(List<Likely> pairs, String decision) {
        for (List<Likely> some : Pieces.of(pairs)) {
            String these = some.stream()
                    .map(pair -> "SELECT " + pair.younger() + " AS younger, " + pair.older() + " AS older")
                    .collect(Collectors.joining(" UNION ALL "));
            database.update(
                    "UPDATE match_pairs p JOIN (" + these + ") these USING (younger, older) SET p.decision = ?",
                    decision);
        }
    }

    /** Each merge must be able to be undone alone, so those into one lead are recorded one after the other. */
    private static Collection<List<Join>> oneForEachSurvivor(List<Join> joins) {
        Map<Long, Integer> times = new HashMap<>();
        Map<Integer, List<Join>> rounds = new TreeMap<>();
        for (Join join : joins) {
            int round = times.merge(join.survivor(), 1, Integer::sum);
            rounds.computeIfAbsent(round, first -> new ArrayList<>()).add(join);
        }
        return rounds.values();
    }

    private void merge(List<Join> joins) {
        long first = numbers.take("merges", joins.size());
        List<Merge> merges = new ArrayList<>();
        for (int at = 0; at < joins.size(); at++) {
            merges.add(new Merge(
                    first + at, joins.get(at).survivor(), joins.get(at).merged()));
        }
        insert(merges, joins);
        Images before = changes.before(merges);
        sharedTerms.countOnce(merges.stream()
                .map(merge -> new SharedTerms.Two(merge.survivor(), merge.merged()))
                .toList());
        merges.stream()
                .filter(merge -> Changes.hasHistory(merge.merged(), before))
                .forEach(histories::join);
        belongings.follow(first, first + merges.size() - 1);
        changes.keep(merges, before, changes.after(merges, before));
    }

    private void insert(List<Merge> merges, List<Join> joins) {
        List<Object[]> rows = new ArrayList<>();
        for (int at = 0; at < merges.size(); at++) {
            Likely because = joins.get(at).because();
            rows.add(new Object[] {
                merges.get(at).number(),
                merges.get(at).survivor(),
                merges.get(at).merged(),
                night.date(),
                because.younger(),
                because.older(),
                because.weight(),
                because.probability(),
                because.rule(),
                because.model(),
                because.evidence()
            });
        }
        database.batchUpdate("""
                INSERT INTO merges (merge_number, survivor, merged, night, younger, older, weight, probability, rule, model,
                                    evidence)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
