package dev.perennial.email;

import dev.perennial.database.Utc;
import dev.perennial.outbox.DueMessage;
import dev.perennial.outbox.LastLook;
import dev.perennial.outbox.Suppressions;
import dev.perennial.run.SafetyStop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages that wait for their window, and what happens to them meanwhile. */
@Component
class Waiting {

    private static final int PAGE = 500;

    private final JdbcClient database;
    private final EmailSettings settings;
    private final Suppressions suppressions;
    private final List<LastLook> lastLooks;

    Waiting(
            JdbcClient database,
            EmailSettings settings,
            Suppressions suppressions,
            ObjectProvider<LastLook> lastLooks) {
        this.database = database;
        this.settings = settings;
        this.suppressions = suppressions;
        this.lastLooks = lastLooks.orderedStream().toList();
    }

    /** Nights are counted whole, also what of them was sent already. */
    void stopAboveLimit() {
        database
                .sql("""
                        SELECT planned_on, COUNT(*) AS messages FROM messages
                        WHERE planned_on IN (SELECT planned_on FROM messages WHERE state IN ('QUEUED', 'DEFERRED'))
                          AND state <> 'SUPPRESSED'
                        GROUP BY planned_on HAVING COUNT(*) > :most ORDER BY planned_on
                        """)
                .param("most", settings.maxMessagesPerNight())
                .query((row, number) -> tooMany(row.getObject("planned_on", LocalDate.class), row.getLong("messages")))
                .list()
                .stream()
                .findFirst()
                .ifPresent(message -> {
                    throw new SafetyStop(message);
                });
    }

    private String tooMany(LocalDate night, long messages) {
        return "The night of " + night + " has " + messages + " messages, more than max-messages-per-night ("
                + settings.maxMessagesPerNight() + ") in jobs/70-email/job.yaml. Nothing was sent. Look at them with"
                + " 'perennial export messages'; if they are right, raise the limit and run again.";
    }

    /** Messages whose window has passed; it would come at a time nobody agreed to. */
    long expire(Instant now) {
        return database.sql("""
                        UPDATE messages SET state = 'FAILED', reason = 'EXPIRED', retry_at = NULL
                        WHERE state IN ('QUEUED', 'DEFERRED') AND not_after <= :now
                        """).param("now", Utc.of(now)).update();
    }

    /** Deferred messages whose time has come. */
    long requeue(Instant now) {
        return database.sql("""
                        UPDATE messages SET state = 'QUEUED', retry_at = NULL WHERE state = 'DEFERRED' AND retry_at <= :now
                        """).param("now", Utc.of(now)).update();
    }

    /** Messages that nobody should get any more, also those whose window is far away. */
    long suppress() {
        long suppressed = 0;
        long after = 0;
        while (true) {
            List<DueMessage> page = page(after);
            if (page.isEmpty()) {
                return suppressed;
            }
            after = page.get(page.size() - 1).message();
            Map<Long, String> unwanted = unwanted(page);
            unwanted.forEach(this::suppress);
            suppressed += unwanted.size();
        }
    }

    /** Why some of these must not go, by message number. */
    Map<Long, String> unwanted(List<DueMessage> due) {
        Map<Long, String> unwanted = new HashMap<>();
        Map<String, String> reasons =
                suppressions.reasons(due.stream().map(DueMessage::email).toList());
        List<DueMessage> wanted = new ArrayList<>();
        due.forEach(message -> {
            String reason = reasons.get(message.email());
            if (reason == null) {
                wanted.add(message);
            } else {
                unwanted.put(message.message(), reason);
            }
        });
        lastLooks.forEach(look -> look.unwanted(wanted).forEach(unwanted::putIfAbsent));
        return unwanted;
    }

    private List<DueMessage> page(long after) {
        return database.sql("""
                        SELECT message, lead_number, enrolment, path, touch, round, email FROM messages
                        WHERE state IN ('QUEUED', 'DEFERRED') AND message > :after ORDER BY message LIMIT :limit
                        """)
                .param("after", after)
                .param("limit", PAGE)
                .query(DueMessage.class)
                .list();
    }

    private void suppress(long message, String reason) {
        database.sql("""
                        UPDATE messages SET state = 'SUPPRESSED', reason = :reason, retry_at = NULL
                        WHERE message = :message AND state IN ('QUEUED', 'DEFERRED')
                        """)
                .param("message", message)
                .param("reason", reason.substring(0, Math.min(200, reason.length())))
                .update();
    }
}
