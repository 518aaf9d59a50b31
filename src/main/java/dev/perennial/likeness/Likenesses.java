package dev.perennial.likeness;

import dev.perennial.batch.Tally;
import dev.perennial.census.Terms;
import dev.perennial.database.Beside;
import dev.perennial.database.Bulk;
import dev.perennial.model.Model;
import dev.perennial.night.Night;
import dev.perennial.told.NightModel;
import dev.perennial.told.Telling;
import dev.perennial.told.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weighs tonight's records against all older ones that share a key, each pair once, and keeps those worth a second look. */
@Component
public class Likenesses {

    static final int PAGE = 50_000;
    /** So many pairs are read together, while those before them are weighed. */
    private static final int PAIRS = 4_000;
    /** What was read and not weighed yet takes room. */
    private static final int AHEAD = 2;

    private static final int PROBABILITY_DIGITS = 8;
    private static final BigDecimal MOST_PROBABLE = new BigDecimal("0.99999999");

    private final JdbcClient database;
    private final Bulk bulk;
    private final Beside beside;
    private final Neighbours neighbours;
    private final NeighboursAhead neighboursAhead;
    private final Telling telling;
    private final Weighed weighed;
    private final Terms terms;
    private final NightModel nightModel;
    private final Night night;

    Likenesses(
            JdbcClient database,
            Bulk bulk,
            Beside beside,
            Neighbours neighbours,
            NeighboursAhead neighboursAhead,
            Telling telling,
            Weighed weighed,
            Terms terms,
            NightModel nightModel,
            Night night) {
        this.database = database;
        this.bulk = bulk;
        this.beside = beside;
        this.neighbours = neighbours;
        this.neighboursAhead = neighboursAhead;
        this.telling = telling;
        this.weighed = weighed;
        this.terms = terms;
        this.nightModel = nightModel;
        this.night = night;
    }

    public boolean weighNextPage(Tally tally) {
        if (!nightModel.isWanted()) {
            return false;
        }
        List<Long> fresh = fresh();
        if (!fresh.isEmpty()) {
            CompletableFuture<Long> counted = beside.begin(terms::population); // before other threads ask for counts
            Proposals proposals = neighbours.of(fresh);
            Beside.made(counted);
            List<Likeness> found = weighed(proposals, tally);
            keep(found);
            tally.wrote(found.size());
            weighed.upTo(fresh.get(fresh.size() - 1));
        }
        return !fresh.isEmpty();
    }

    /** Those that were looked at ahead by themselves, if there are any. */
    private List<Long> fresh() {
        long behind = weighed.upTo();
        List<Long> ahead =
                neighboursAhead.last().map(last -> fresh(behind, last)).orElse(List.of());
        return ahead.isEmpty() ? fresh(behind, Long.MAX_VALUE) : ahead;
    }

    private List<Long> fresh(long behind, long last) {
        return database.sql("""
                SELECT inquiry FROM match_records WHERE inquiry > :behind AND inquiry <= :last AND said IS NOT NULL
                ORDER BY inquiry LIMIT :page
                """)
                .param("behind", behind)
                .param("last", last)
                .param("page", PAGE)
                .query(Long.class)
                .list();
    }

    private List<Likeness> weighed(Proposals proposals, Tally tally) {
        List<CompletableFuture<List<Likeness>>> begun = new ArrayList<>();
        PairsToWeigh[] some = {new PairsToWeigh(nightModel.model(), terms)};
        proposals.forEach((younger, older, rule) -> {
            some[0].add(younger, older, rule);
            if (some[0].size() == PAIRS) {
                begun.add(begin(some[0], begun, tally));
                some[0] = new PairsToWeigh(nightModel.model(), terms);
            }
        });
        begun.add(begin(some[0], begun, tally));
        return begun.stream().flatMap(pairs -> pairs.join().stream()).toList();
    }

    /** Weighed at once, too, where as many wait already as there is room for. */
    private CompletableFuture<List<Likeness>> begin(
            PairsToWeigh pairs, List<CompletableFuture<List<Likeness>>> begun, Tally tally) {
        tally.read(pairs.size());
        List<Told> told = telling.ofRecords(pairs.inquiries());
        return begun.stream().filter(before -> !before.isDone()).count() < AHEAD
                ? CompletableFuture.supplyAsync(() -> pairs.weighed(told))
                : CompletableFuture.completedFuture(pairs.weighed(told));
    }

    private void keep(List<Likeness> found) {
        bulk.insert(
                "match_pairs",
                List.of("younger", "older", "weight", "probability", "rule", "model", "evidence", "night"),
                found.stream()
                        .map(likeness -> new @Nullable Object[] {
                            likeness.younger(),
                            likeness.older(),
                            likeness.weight(),
                            probability(likeness.weight()),
                            nightModel.rules().name(likeness.rule()),
                            nightModel.name(),
                            likeness.evidence(),
                            night.date()
                        })
                        .toList());
    }

    /** With the digits that are kept. Nothing is certain. */
    private static BigDecimal probability(double weight) {
        return BigDecimal.valueOf(Model.probability(weight))
                .setScale(PROBABILITY_DIGITS, RoundingMode.HALF_UP)
                .min(MOST_PROBABLE);
    }
}
