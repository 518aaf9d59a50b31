package dev.perennial.census;

import dev.perennial.comparison.Census;
import dev.perennial.told.NightModel;
import dev.perennial.told.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many leads have each name and word. Counts follow the night's rows, and are complete before the first pair is weighed, so that
 * a pair weighs the same wherever in the night it comes.
 */
@Component
public class Terms {

    /** What no more leads have than these is rare, one as the other, and need not be in memory. */
    private static final int RARE = 3;

    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final NightModel nightModel;
    private volatile @Nullable Counts counts;

    Terms(JdbcClient database, JdbcTemplate batches, NightModel nightModel) {
        this.database = database;
        this.batches = batches;
        this.nightModel = nightModel;
    }

    void add(Map<Term, Integer> counted) {
        forget();
        change(counted, "match_terms (held, keys_of, trait, term)", "held = held + VALUES(held)", "");
    }

    /** Leads became one, or were parted, that had these terms both; it counts from the night after this one on. */
    void share(Map<Term, Integer> shared, LocalDate night) {
        change(
                shared,
                "match_shared_terms (times, keys_of, trait, term, night)",
                "times = times + VALUES(times)",
                ",'" + night + "'");
    }

    /** To be called before anything else is asked in a night. */
    public void takeSharedAway(LocalDate tonight) {
        forget();
        database.sql("""
                UPDATE match_terms t
                JOIN (SELECT keys_of, trait, term, SUM(times) AS times FROM match_shared_terms
                      WHERE night < :tonight GROUP BY keys_of, trait, term) s USING (keys_of, trait, term)
                SET t.held = GREATEST(0, t.held - s.times)
                """).param("tonight", tonight).update();
        database.sql("DELETE FROM match_shared_terms WHERE night < :tonight")
                .param("tonight", tonight)
                .update();
    }

    /** All numbers, written out: binding so many would cost more than counting them. */
    private void change(Map<Term, Integer> counted, String into, String again, String behind) {
        List<Term> terms = counted.keySet().stream().sorted().toList();
        String version = "," + nightModel.version() + ",";
        for (int from = 0; from < terms.size(); from += AT_ONCE) {
            String rows = terms.subList(from, Math.min(terms.size(), from + AT_ONCE)).stream()
                    .map(term -> "(" + counted.get(term) + version + term.trait() + "," + term.term() + behind + ")")
                    .collect(Collectors.joining(","));
            batches.update("INSERT INTO " + into + " VALUES " + rows + " ON DUPLICATE KEY UPDATE " + again);
        }
    }

    public void dropOtherVersions() {
        database.sql("DELETE FROM match_terms WHERE keys_of < :version OR keys_of > :version")
                .param("version", nightModel.version())
                .update();
    }

    private void forget() {
        counts = null;
    }

    /** How many leads were counted. */
    public long population() {
        return counts().held(Term.RECORD);
    }

    /** For each comparison of the model. */
    public List<Census> censuses() {
        Counts all = counts();
        return nightModel.traits().stream().map(traits -> census(all, traits)).toList();
    }

    private static Census census(Counts all, long[] traits) {
        return new Census() {
            @Override
            public int held(int part, String text) {
                return (int) Math.min(Integer.MAX_VALUE, all.held(Term.of(traits[part], part, text)));
            }

            @Override
            public double total(int part) {
                return all.held(new Term(traits[part], 0));
            }

            @Override
            public double accidents(int part, double ownCopies) {
                return all.accidents(traits[part], ownCopies);
            }
        };
    }

    /** How many leads all counts stand for, with those of tonight. */
    long countedSoFar() {
        return database.sql("SELECT held FROM match_terms WHERE keys_of = :version AND trait = 0 AND term = 0")
                .param("version", nightModel.version())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private Counts counts() {
        Counts known = counts;
        if (known == null) {
            known = Counts.of(database.sql("""
                    SELECT trait, term, held FROM match_terms
                    WHERE keys_of = :version AND (held > :rare OR (trait IN (:traits) AND term = 0))
                    """)
                    .param("version", nightModel.version())
                    .param("rare", RARE * Vocabulary.weight(countedSoFar()))
                    .param("traits", traits())
                    .query((row, number) ->
                            new Counts.Row(row.getLong("trait"), row.getLong("term"), row.getLong("held")))
                    .list());
            counts = known;
        }
        return known;
    }

    private List<Long> traits() {
        return LongStream.concat(
                        LongStream.of(Term.RECORD.trait()),
                        nightModel.traits().stream().flatMapToLong(Arrays::stream))
                .boxed()
                .toList();
    }
}
