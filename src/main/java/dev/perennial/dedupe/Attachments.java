package dev.perennial.dedupe;

import dev.perennial.batch.Tally;
import dev.perennial.database.IdRange;
import dev.perennial.lead.LeadRefs;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the lead of what other files told about a person: by any e-mail address the lead ever had, or by its number. A
 * shared mailbox stands for a lead only while one lead alone has it.
 */
@Component
class Attachments {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Night night;
    private final LeadRefs leadRefs;

    Attachments(JdbcClient database, JdbcTemplate batches, Night night, LeadRefs leadRefs) {
        this.database = database;
        this.batches = batches;
        this.night = night;
        this.leadRefs = leadRefs;
    }

    IdRange activitiesOfTonight() {
        return range("SELECT MIN(activity), MAX(activity) FROM activities WHERE night = :night");
    }

    void attachActivities(IdRange slice, Tally tally) {
        tally.wrote(within(slice, """
                UPDATE activities a JOIN lead_keys k ON k.kind = 'EMAIL' AND k.value = a.email_key
                SET a.lead_number = k.lead_number
                WHERE a.activity BETWEEN :first AND :last AND a.lead_number IS NULL
                """));
        attachByReference("email_key", slice, tally);
        attachByReference("lead_ref", slice, tally);
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

    private void attachByReference(String column, IdRange slice, Tally tally) {
        tally.wrote(attach(
                references(column, slice),
                "UPDATE activities SET lead_number = ? WHERE " + column
                        + " = ? AND lead_number IS NULL AND activity BETWEEN ? AND ?",
                slice.first(),
                slice.last()));
    }

    private List<String> references(String column, IdRange slice) {
        return database.sql("SELECT DISTINCT " + column + " FROM activities"
                        + " WHERE activity BETWEEN :first AND :last AND lead_number IS NULL AND " + column
                        + " IS NOT NULL")
                .param("first", slice.first())
                .param("last", slice.last())
                .query(String.class)
                .list();
    }

    IdRange leadsWithNews() {
        return range("SELECT MIN(lead_number), MAX(lead_number) FROM links WHERE night = :night");
    }

    /** What people did under an address that became known tonight; their scores are due tonight anyway. */
    void attachEarlierActivities(IdRange slice, Tally tally) {
        tally.wrote(within(slice, """
                UPDATE activities a
                JOIN lead_keys k ON k.kind = 'EMAIL' AND k.value = a.email_key
                JOIN links n ON n.lead_number = k.lead_number AND n.night = :night
                SET a.lead_number = k.lead_number
                WHERE n.lead_number BETWEEN :first AND :last AND a.lead_number IS NULL
                """));
    }

    /** The opportunities that changed tonight; one whose lead is not known is answered by the funnel. */
    void attachOpportunities(Tally tally) {
        List<String> references = database.sql(
                        "SELECT DISTINCT lead_ref FROM opportunities WHERE changed_on = :night AND lead_number IS NULL")
                .param("night", night.date())
                .query(String.class)
                .list();
        tally.wrote(attach(references, """
                UPDATE opportunities SET lead_number = ?
                WHERE lead_ref = ? AND lead_number IS NULL AND changed_on = ?
                """, night.date()));
    }

    /** How many rows found their lead by these references. */
    private int attach(List<String> references, String update, Object... rows) {
        List<Object[]> found = new ArrayList<>();
        leadRefs.find(references)
                .forEach((reference, lead) -> found.add(Stream.concat(Stream.of(lead, reference), Stream.of(rows))
                        .toArray()));
        return Arrays.stream(batches.batchUpdate(update, found)).sum();
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
                .param("night", night.date())
                .update();
    }
}
