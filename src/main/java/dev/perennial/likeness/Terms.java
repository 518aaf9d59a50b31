package dev.perennial.likeness;

import dev.perennial.comparison.Census;
import dev.perennial.model.Model;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        counts = null;
        long version = nightModel.version();
        batches.batchUpdate(
                """
                INSERT INTO match_terms (keys_of, trait, term, held) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE held = held + VALUES(held)
                """,
                new TreeMap<>(counted)
                        .entrySet().stream()
                                .map(term -> new Object[] {
                                    version,
                                    term.getKey().trait(),
                                    term.getKey().term(),
                                    term.getValue()
                                })
                                .toList());
    }

    void dropOtherVersions() {
        database.sql("DELETE FROM match_terms WHERE keys_of < :version OR keys_of > :version")
                .param("version", nightModel.version())
                .update();
    }

    /** To be asked for again after each night. */
    void forget() {
        counts = null;
    }

    /** How many leads were counted. */
    public long population() {
        return counts().held(Term.RECORD);
    }

    /** For each comparison of the model. */
    public List<Census> censuses() {
        Counts all = counts();
        return nightModel.model().comparisons().stream()
                .map(aspect -> census(all, aspect))
                .toList();
    }

    private static Census census(Counts all, Model.Aspect aspect) {
        return new Census() {
            @Override
            public int held(int part, String text) {
                return (int) Math.min(Integer.MAX_VALUE, all.held(Term.of(aspect, part, text)));
            }

            @Override
            public double total(int part) {
                return all.held(new Term(Term.trait(aspect, part), 0));
            }

            @Override
            public double accidents(int part, double ownCopies) {
                return all.accidents(Term.trait(aspect, part), ownCopies);
            }
        };
    }

    private Counts counts() {
        Counts known = counts;
        if (known == null) {
            known = Counts.of(database.sql("""
                    SELECT trait, term, held FROM match_terms WHERE keys_of = :version AND (held > :rare OR term = 0)
                    ORDER BY trait, term
                    """)
                    .param("version", nightModel.version())
                    .param("rare", RARE)
                    .query((row, number) ->
                            new Counts.Row(row.getLong("trait"), row.getLong("term"), row.getLong("held")))
                    .list());
            counts = known;
        }
        return known;
    }
}
