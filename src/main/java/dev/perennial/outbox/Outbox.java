package dev.perennial.outbox;

import dev.perennial.database.Numbers;
import dev.perennial.database.Utc;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All messages that were ever planned. A touch of a path goes to one lead, and to one address, once a round. */
@Component
public class Outbox {

    private static final Duration REQUEUED_FOR = Duration.ofDays(1);

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final Numbers numbers;
    private final MessageIds messageIds;
    private final Clock clock;

    Outbox(
            JdbcClient database,
            NamedParameterJdbcTemplate batches,
            Numbers numbers,
            MessageIds messageIds,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.numbers = numbers;
        this.messageIds = messageIds;
        this.clock = clock;
    }

    /** What a person found out about a message that is UNKNOWN. */
    public enum Settlement {
        SENT,
        FAILED,
        REQUEUE
    }

    /** Queues those that are new, in the caller's transaction, and says how many; what is there already stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int queue(List<NewMessage> messages) {
        List<NewMessage> news = withoutKnown(messages);
        if (news.isEmpty()) {
            return 0;
        }
        long number = numbers.take("messages", news.size());
        List<SqlParameterSource> rows = new ArrayList<>();
        for (NewMessage message : news) {
            rows.add(row(number++, message));
        }
        batches.batchUpdate("""
                INSERT INTO messages (message, send_key, lead_number, enrolment, path, touch, round, email, version,
                                      variant, state, planned_on, not_before, not_after, message_id, sender, subject,
                                      html, text)
                VALUES (:message, :sendKey, :leadNumber, :enrolment, :path, :touch, :round, :email, :version,
                        :variant, 'QUEUED', :plannedOn, :notBefore, :notAfter, :messageId, :sender, :subject,
                        :html, :text)
                """, rows.toArray(SqlParameterSource[]::new));
        return news.size();
    }

    private List<NewMessage> withoutKnown(List<NewMessage> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        Set<String> known = new HashSet<>(database.sql("SELECT send_key FROM messages WHERE send_key IN (:keys)")
                .param("keys", messages.stream().map(NewMessage::sendKey).toList())
                .query(String.class)
                .list());
        known.addAll(database.sql("""
                        SELECT CONCAT(email, ' ', path, ' ', touch, ' ', round) FROM messages WHERE email IN (:emails)
                        """)
                .param("emails", messages.stream().map(Outbox::address).toList())
                .query(String.class)
                .list());
        List<NewMessage> news = new ArrayList<>();
        for (NewMessage message : messages) {
            String atAddress = address(message) + " " + message.path() + " " + message.touch() + " " + message.round();
            if (!known.contains(message.sendKey()) && !known.contains(atAddress)) {
                known.add(message.sendKey());
                known.add(atAddress);
                news.add(message);
            }
        }
        return news;
    }

    private SqlParameterSource row(long number, NewMessage message) {
        return new MapSqlParameterSource()
                .addValue("message", number)
                .addValue("sendKey", message.sendKey())
                .addValue("leadNumber", message.leadNumber())
                .addValue("enrolment", message.enrolment())
                .addValue("path", message.path())
                .addValue("touch", message.touch())
                .addValue("round", message.round())
                .addValue("email", address(message))
                .addValue("version", message.version())
                .addValue("variant", message.variant())
                .addValue("plannedOn", message.plannedOn())
                .addValue("notBefore", Utc.of(message.notBefore()))
                .addValue("notAfter", Utc.of(message.notAfter()))
                .addValue("messageId", messageIds.messageId(message.sendKey()))
                .addValue("sender", message.sender())
                .addValue("subject", message.subject())
                .addValue("html", message.html())
                .addValue("text", message.text());
    }

    private static String address(NewMessage message) {
        return message.email().strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Ends the doubt about one message, or, for REQUEUE, sends it again although it may have arrived.
     *
     * @return whether there is such a message in the state UNKNOWN
     */
    @Transactional
    public boolean settle(long message, Settlement settlement) {
        String change = switch (settlement) {
            case SENT -> "state = 'SENT', sent_at = COALESCE(claimed_at, :now), reason = 'settled as sent'";
            case FAILED -> "state = 'FAILED', reason = 'settled as failed'";
            case REQUEUE ->
                "state = 'QUEUED', reason = 'settled to be sent again', not_after = GREATEST(not_after, :until)";
        };
        return database.sql("UPDATE messages SET " + change + ", claimed_by = NULL, claimed_at = NULL"
                                + " WHERE message = :message AND state = 'UNKNOWN'")
                        .param("message", message)
                        .param("now", Utc.of(clock.instant()))
                        .param("until", Utc.of(clock.instant().plus(REQUEUED_FOR)))
                        .update()
                == 1;
    }
}
