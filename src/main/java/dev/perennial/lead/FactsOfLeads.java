package dev.perennial.lead;

import dev.perennial.database.Utc;
import dev.perennial.night.Night;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of leads as of the end of the night, a page of leads with one query. */
@Component
public class FactsOfLeads {

    private static final String FACTS = """
            SELECT l.*,
                   (SELECT COUNT(*) FROM inquiries i
                    WHERE i.lead_number = l.lead_number AND i.received_at < :ends) AS inquiries,
                   (SELECT MAX(i.received_at) FROM inquiries i
                    WHERE i.lead_number = l.lead_number AND i.received_at < :ends) AS last_inquiry_at,
                   (SELECT COUNT(*) FROM activities a
                    WHERE a.lead_number = l.lead_number AND a.happened_at < :ends) AS activities,
                   (SELECT MAX(a.happened_at) FROM activities a
                    WHERE a.lead_number = l.lead_number AND a.happened_at < :ends) AS last_activity_at,
                   COALESCE((SELECT s.attempts FROM assignments s WHERE s.lead_number = l.lead_number
                             ORDER BY s.ended_at IS NULL DESC, s.assignment DESC LIMIT 1), 0) AS attempts,
                   (SELECT COUNT(*) FROM enrolments e
                    WHERE e.lead_number = l.lead_number AND e.state = 'FINISHED') AS rounds,
                   EXISTS (SELECT 1 FROM opportunities o
                           WHERE o.lead_number = l.lead_number AND o.closed_at IS NULL) AS open_opportunity,
                   EXISTS (SELECT 1 FROM opportunities o
                           WHERE o.lead_number = l.lead_number AND o.won) AS customer,
                   EXISTS (SELECT 1 FROM suppressions s
                           WHERE s.address IN (l.email_key, CONCAT('@', l.email_domain))) AS suppressed
            FROM leads l
            WHERE l.lead_number IN (:leads)
            ORDER BY l.lead_number
            """;

    private final JdbcClient database;
    private final Night night;

    FactsOfLeads(JdbcClient database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** In the order of their numbers; numbers that do not exist are left out. */
    public List<LeadFacts> of(Collection<Long> leadNumbers) {
        if (leadNumbers.isEmpty()) {
            return List.of();
        }
        return database.sql(FACTS)
                .param("leads", leadNumbers)
                .param("ends", Utc.of(night.endsAt()))
                .query(new FactsRow(night.date(), night.zone()))
                .list();
    }
}
