package dev.perennial.dedupe;

import dev.perennial.batch.Night;
import dev.perennial.batch.Tally;
import dev.perennial.database.IdRange;
import dev.perennial.lead.LeadRefs;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the lead of what other files told about a person: by e-mail address, or by the lead's number. */
@Component
class Attachments {

    private final JdbcClient database;
    private final Night night;
    private final LeadRefs leadRefs;

    Attachments(JdbcClient database, Night night, LeadRefs leadRefs) {
        this.database = database;
        this.night = night;
        this.leadRefs = leadRefs;
    }

    IdRange activitiesOfTonight() {
        return range("SELECT MIN(activity), MAX(activity) FROM activities WHERE night = :night");
    }

    void attachActivities(IdRange slice, Tally tally) {
        tally.wrote(within(slice, """
                UPDATE activities a JOIN leads l ON l.email_key = a.email_key
                SET a.lead_number = l.lead_number
                WHERE a.activity BETWEEN :first AND :last AND a.lead_number IS NULL
                """));
        tally.wrote(within(slice, """
                UPDATE activities a
                LEFT JOIN lead_aliases x ON x.alias = CAST(a.lead_ref AS UNSIGNED)
                JOIN leads l ON l.lead_number = COALESCE(x.lead_number, CAST(a.lead_ref AS UNSIGNED))
                SET a.lead_number = l.lead_number
                WHERE a.activity BETWEEN :first AND :last AND a.lead_number IS NULL AND a.lead_ref REGEXP '^[0-9]+$'
                """));
        database.sql("""
                UPDATE leads l JOIN activities a ON a.lead_number = l.lead_number
                SET l.score_due = :night, l.funnel_due = :night
                WHERE a.activity BETWEEN :first AND :last
                """)
                .param("first", slice.first())
                .param("last", slice.last())
                .param("night", night.date())
                .update();
    }

    IdRange leadsOfTonight() {
        return range("SELECT MIN(lead_number), MAX(lead_number) FROM leads WHERE made_on = :night");
    }

    /** What people did before they became leads; their scores are due tonight anyway. */
    void attachEarlierActivities(IdRange slice, Tally tally) {
        tally.wrote(within(slice, """
                UPDATE activities a JOIN leads l ON l.email_key = a.email_key
                SET a.lead_number = l.lead_number
                WHERE l.lead_number BETWEEN :first AND :last AND a.lead_number IS NULL
                """));
    }

    /** The opportunities that changed tonight; one whose lead is not known is answered by the funnel. */
    void attachOpportunities(Tally tally) {
        database.sql("SELECT DISTINCT lead_ref FROM opportunities WHERE changed_on = :night AND lead_number IS NULL")
                .param("night", night.date())
                .query(String.class)
                .list()
                .forEach(reference -> attachOpportunities(reference, tally));
    }

    private void attachOpportunities(String reference, Tally tally) {
        OptionalLong lead = leadRefs.find(reference);
        if (lead.isPresent()) {
            tally.wrote(database.sql("""
                    UPDATE opportunities SET lead_number = :lead
                    WHERE lead_ref = :reference AND changed_on = :night AND lead_number IS NULL
                    """)
                    .param("lead", lead.getAsLong())
                    .param("reference", reference)
                    .param("night", night.date())
                    .update());
        }
    }

    private IdRange range(String sql) {
        return database.sql(sql)
                .param("night", night.date())
                .query((row, number) ->
                        row.getObject(1) == null ? IdRange.EMPTY : new IdRange(row.getLong(1), row.getLong(2)))
                .single();
    }

    private int within(IdRange slice, String sql) {
        return database.sql(sql)
                .param("first", slice.first())
                .param("last", slice.last())
                .update();
    }
}
