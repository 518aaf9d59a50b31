package dev.perennial.merge;

import dev.perennial.census.SharedTerms;
import dev.perennial.dedupe.LeadsAnew;
import dev.perennial.night.Calendar;
import dev.perennial.night.Nights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a lead out of the one that it was merged into: each gets back what was its own, with its history and its clocks, and they
 * are remembered as different people.
 */
@Component
public class Unmerge {

    private final JdbcClient database;
    private final Undo undo;
    private final LaterNews laterNews;
    private final SharedTerms sharedTerms;
    private final DifferentLeads differentLeads;
    private final LeadsAnew leadsAnew;

    Unmerge(
            JdbcClient database,
            Undo undo,
            LaterNews laterNews,
            SharedTerms sharedTerms,
            DifferentLeads differentLeads,
            LeadsAnew leadsAnew) {
        this.sharedTerms = sharedTerms;
        this.database = database;
        this.undo = undo;
        this.laterNews = laterNews;
        this.differentLeads = differentLeads;
        this.leadsAnew = leadsAnew;
    }

    /** A merge that holds: {@code merged} is now known as {@code lead}. */
    public record Holding(long merge, long survivor, long merged, long lead) {}

    /** The merge that took a lead away, if one did. */
    public Optional<Holding> of(long merged) {
        return database.sql("""
                SELECT m.merge_number, m.survivor, m.merged, a.lead_number
                FROM merges m JOIN lead_aliases a ON a.alias = m.merged
                WHERE m.open_merged = :merged
                """)
                .param("merged", merged)
                .query((row, number) -> new Holding(
                        row.getLong("merge_number"),
                        row.getLong("survivor"),
                        row.getLong("merged"),
                        row.getLong("lead_number")))
                .optional();
    }

    /** The numbers that went into a lead and can come out again, the latest first. */
    public List<Long> into(long lead) {
        return database.sql("""
                SELECT m.merged FROM merges m JOIN lead_aliases a ON a.alias = m.merged
                WHERE a.lead_number = :lead AND m.undone_on IS NULL ORDER BY m.merge_number DESC
                """).param("lead", lead).query(Long.class).list();
    }

    /** The night that an undoing of now belongs to: a closed night never changes. */
    public static LocalDate nightOf(Calendar calendar, Nights nights, Clock clock) {
        LocalDate tonight = calendar.tonight(clock);
        return nights.lastClosed()
                .map(last -> last.plusDays(1))
                .filter(tonight::isBefore)
                .orElse(tonight);
    }

    /**
     * @param by who says that they are different people
     * @param due the night that scores and places both again
     */
    @Transactional
    public void undo(Holding holding, String by, LocalDate due) {
        undo.changes(holding.merge(), holding.survivor(), holding.lead());
        laterNews.divide(holding.lead(), holding.merged());
        sharedTerms.countTwice(new SharedTerms.Two(holding.lead(), holding.merged()));
        apart(holding);
        database.sql("UPDATE merges SET undone_on = :night, undone_by = :by WHERE merge_number = :merge")
                .param("night", due)
                .param("by", by)
                .param("merge", holding.merge())
                .update();
        differentLeads.remember(holding.survivor(), holding.merged(), by, due);
        leadsAnew.choose(List.of(holding.lead(), holding.merged()), due);
    }

    private void apart(Holding holding) {
        database.sql("""
                UPDATE match_pairs p
                JOIN inquiries y ON y.inquiry = p.younger
                JOIN inquiries o ON o.inquiry = p.older
                SET p.decision = 'APART'
                WHERE (y.lead_number = :lead AND o.lead_number = :merged)
                   OR (y.lead_number = :merged AND o.lead_number = :lead)
                """)
                .param("lead", holding.lead())
                .param("merged", holding.merged())
                .update();
    }
}
