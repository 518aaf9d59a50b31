package dev.perennial.nurture;

import dev.perennial.outbox.DueMessage;
import dev.perennial.outbox.LastLook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In the moment before a mail goes: has its lead left the path, answered, withdrawn its consent or become sales'
 * business since? A path that is finished has planned its last touch, which still goes.
 */
@Component
class StillWanted implements LastLook {

    private static final String UNWANTED = """
            SELECT m.message,
                   CASE WHEN l.lead_number IS NULL THEN 'the lead is no more'
                        WHEN e.state NOT IN ('ACTIVE', 'FINISHED') THEN CONCAT('no longer on the path: ',
                            IF(e.state = 'PAUSED', 'paused', e.reason))
                        WHEN l.consent <> 'yes' THEN 'consent withdrawn'
                        WHEN EXISTS (SELECT 1 FROM opportunities o
                                     WHERE o.lead_number = l.lead_number AND o.closed_at IS NULL)
                            THEN 'has an open opportunity'
                        WHEN EXISTS (SELECT 1 FROM activities a JOIN nights entered ON entered.night = e.entered_on
                                     WHERE a.lead_number = l.lead_number AND a.type = 'reply'
                                       AND a.happened_at >= entered.ends_at)
                            THEN 'replied'
                   END AS reason
            FROM messages m
            JOIN enrolments e ON e.enrolment = m.enrolment
            LEFT JOIN leads l ON l.lead_number = m.lead_number
            WHERE m.message IN (:messages)
            """;

    private final JdbcClient database;

    StillWanted(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<Long, String> unwanted(List<DueMessage> due) {
        Map<Long, String> reasons = new HashMap<>();
        if (!due.isEmpty()) {
            database.sql(UNWANTED)
                    .param("messages", due.stream().map(DueMessage::message).toList())
                    .query(row -> {
                        String reason = row.getString("reason");
                        if (reason != null) {
                            reasons.put(row.getLong("message"), reason);
                        }
                    });
        }
        return reasons;
    }
}
