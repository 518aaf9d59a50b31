package dev.perennial.merge;

import dev.perennial.database.Halves;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does the merges that were decided: all that belongs to a lead follows it into the other one, and what that changed is kept. Two
 * that have no lead in common may be done at the same time; a merge is done together with its no longer waiting, or not at all.
 */
@Component
class WaitingMerges {

    private static final int MOST = 4_000;

    private final JdbcClient database;
    private final Halves halves;
    private final Belongings belongings;
    private final Histories histories;
    private final Changes changes;
    private final Night night;

    WaitingMerges(
            JdbcClient database,
            Halves halves,
            Belongings belongings,
            Histories histories,
            Changes changes,
            Night night) {
        this.database = database;
        this.halves = halves;
        this.belongings = belongings;
        this.histories = histories;
        this.changes = changes;
        this.night = night;
    }

    /** A merge that was recorded. */
    record Merge(long number, long survivor, long merged) {}

    /** Those of an earlier night are of this one, which chooses the best values of their leads; answers whether there were any. */
    boolean becomeTonights() {
        return database.sql("""
                UPDATE merges_waiting w JOIN merges m ON m.merge_number = w.merge_number SET m.night = :tonight
                WHERE m.night < :tonight
                """).param("tonight", night.date()).update() > 0;
    }

    /** How many were done; 0 when none is left. */
    long doNext() {
        List<Merge> run = nextRun();
        return run.isEmpty() ? 0 : halves.write(run.size(), (from, to) -> carryOut(run.subList(from, to)));
    }

    /** Merges with neighbouring numbers, each into another lead, so that each can be undone alone. */
    private List<Merge> nextRun() {
        List<Merge> run = new ArrayList<>();
        Set<Long> survivors = new HashSet<>();
        for (Merge merge : waiting()) {
            boolean next =
                    run.isEmpty() || merge.number() == run.get(run.size() - 1).number() + 1;
            if (!next || !survivors.add(merge.survivor())) {
                break;
            }
            run.add(merge);
        }
        return run;
    }

    private List<Merge> waiting() {
        return database.sql("""
                SELECT m.merge_number, m.survivor, m.merged
                FROM merges_waiting w JOIN merges m ON m.merge_number = w.merge_number
                ORDER BY w.merge_number LIMIT :most
                """)
                .param("most", MOST)
                .query((row, number) ->
                        new Merge(row.getLong("merge_number"), row.getLong("survivor"), row.getLong("merged")))
                .list();
    }

    private long carryOut(List<Merge> merges) {
        Images before = changes.before(merges);
        merges.stream()
                .filter(merge -> Changes.hasHistory(merge.merged(), before))
                .forEach(histories::join);
        long first = merges.get(0).number();
        long last = merges.get(merges.size() - 1).number();
        belongings.follow(first, last);
        changes.keep(merges, before, changes.after(merges, before));
        database.sql("DELETE FROM merges_waiting WHERE merge_number BETWEEN :first AND :last")
                .param("first", first)
                .param("last", last)
                .update();
        return merges.size();
    }
}
