package dev.perennial.merge;

import dev.perennial.census.SharedTerms;
import dev.perennial.database.Bulk;
import dev.perennial.database.Numbers;
import dev.perennial.database.Pieces;
import dev.perennial.merge.Verdict.Join;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Records verdicts: merges with their evidence, which then wait to be done, and what became of each pair. */
@Component
class Merges {

    private static final List<String> COLUMNS = List.of(
            "merge_number",
            "survivor",
            "merged",
            "night",
            "younger",
            "older",
            "weight",
            "probability",
            "rule",
            "model",
            "evidence");

    private final JdbcTemplate database;
    private final Bulk bulk;
    private final Numbers numbers;
    private final SharedTerms sharedTerms;
    private final Night night;

    Merges(JdbcTemplate database, Bulk bulk, Numbers numbers, SharedTerms sharedTerms, Night night) {
        this.database = database;
        this.bulk = bulk;
        this.numbers = numbers;
        this.sharedTerms = sharedTerms;
        this.night = night;
    }

    void record(List<? extends Verdict> verdicts) {
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
        List<Join> inOrder =
                oneForEachSurvivor(joins).stream().flatMap(Collection::stream).toList();
        insert(inOrder);
        sharedTerms.countOnce(inOrder.stream()
                .map(join -> new SharedTerms.Two(join.survivor(), join.merged()))
                .toList());
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

    /** Each merge must be able to be undone alone, so those into one lead are done one after the other. */
    private static Collection<List<Join>> oneForEachSurvivor(List<Join> joins) {
        Map<Long, Integer> times = new HashMap<>();
        Map<Integer, List<Join>> rounds = new TreeMap<>();
        for (Join join : joins) {
            int round = times.merge(join.survivor(), 1, Integer::sum);
            rounds.computeIfAbsent(round, first -> new ArrayList<>()).add(join);
        }
        return rounds.values();
    }

    private void insert(List<Join> joins) {
        long first = numbers.take("merges", joins.size());
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> waiting = new ArrayList<>();
        for (int at = 0; at < joins.size(); at++) {
            Likely because = joins.get(at).because();
            rows.add(new Object[] {
                first + at,
                joins.get(at).survivor(),
                joins.get(at).merged(),
                night.date(),
                because.younger(),
                because.older(),
                because.weight(),
                because.probability(),
                because.rule(),
                because.model(),
                because.evidence()
            });
            waiting.add(new Object[] {first + at});
        }
        bulk.insert("merges", COLUMNS, rows);
        bulk.insert("merges_waiting", List.of("merge_number"), waiting);
    }
}
