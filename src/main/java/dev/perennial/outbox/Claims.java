package dev.perennial.outbox;

import dev.perennial.carrier.Evidence;
import dev.perennial.carrier.Fate;
import dev.perennial.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages up and puts down what became of them, each in a transaction of its own that is committed on return: a
 * claim has to be on disk before the first byte leaves, whatever transaction a step holds around us.
 */
@Component
public class Claims {

    private static final String ROW = """
            SELECT message, lead_number, enrolment, path, touch, round, email, send_key, message_id, claimed_by, claimed_at,
                   planned_on, not_before, attempts, sender, subject, html, text
            FROM messages
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final Evidence evidence;

    Claims(JdbcClient database, NamedParameterJdbcTemplate batches, Evidence evidence) {
        this.database = database;
        this.batches = batches;
        this.evidence = evidence;
    }

    /** The first of the queued messages whose window begins before {@code before}; rows that others hold are passed by. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Claim> take(int most, Instant before, Instant now, String holder) {
        List<Long> due = database.sql("""
                        SELECT message FROM messages WHERE state = 'QUEUED' AND not_before <= :before
                        ORDER BY not_before, message LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .param("before", Utc.of(before))
                .param("most", most)
                .query(Long.class)
                .list();
        if (due.isEmpty()) {
            return List.of();
        }
        database.sql("""
                        UPDATE messages SET state = 'CLAIMED', claimed_by = :holder, claimed_at = :now
                        WHERE message IN (:due)
                        """)
                .param("holder", holder)
                .param("now", Utc.of(now))
                .param("due", due)
                .update();
        return database.sql(ROW + " WHERE message IN (:due) ORDER BY not_before, message")
                .param("due", due)
                .query((row, number) -> claim(row))
                .list();
    }

    /** What a killed run left in its hands. Only for the holder of the run lock: then nobody else is sending. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Claim> left(int most) {
        return database.sql(ROW + " WHERE state = 'CLAIMED' ORDER BY not_before, message LIMIT :most")
                .param("most", most)
                .query((row, number) -> claim(row))
                .list();
    }

    public Outcome settled(Claim left) {
        Fate fate = evidence.of(left.holder(), left.messageId(), left.plannedOn());
        return switch (fate) {
            case SENT ->
                new Outcome(
                        left,
                        MessageState.SENT,
                        null,
                        evidence.words(left.holder(), left.messageId(), left.plannedOn()),
                        evidence.isFile(left.holder()) ? left.notBefore() : left.claimedAt(),
                        null,
                        1,
                        false);
            case NOT_SENT -> Outcome.queuedAgain(left);
            case NOBODY_KNOWS ->
                new Outcome(left, MessageState.UNKNOWN, "the program ended while sending", null, null, null, 1, false);
        };
    }

    /** A row that is not ours any more is left as it is. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(List<Outcome> outcomes) {
        batches.batchUpdate("""
                UPDATE messages
                SET state = :state, reason = :reason, response = :response, sent_at = :sentAt, retry_at = :retryAt,
                    attempts = attempts + :attempts,
                    claimed_by = IF(:keepClaim, claimed_by, NULL), claimed_at = IF(:keepClaim, claimed_at, NULL)
                WHERE message = :message AND state = 'CLAIMED' AND claimed_by = :holder
                """, outcomes.stream().map(Outcome::parameters).toArray(SqlParameterSource[]::new));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        DueMessage due = new DueMessage(
                row.getLong("message"),
                row.getLong("lead_number"),
                row.getLong("enrolment"),
                row.getString("path"),
                row.getString("touch"),
                row.getInt("round"),
                row.getString("email"));
        return new Claim(
                due,
                row.getString("send_key"),
                row.getString("message_id"),
                row.getString("claimed_by"),
                Objects.requireNonNull(row.getObject("planned_on", LocalDate.class)),
                Utc.at(Objects.requireNonNull(row.getObject("not_before", LocalDateTime.class))),
                Utc.at(Objects.requireNonNull(row.getObject("claimed_at", LocalDateTime.class))),
                row.getInt("attempts"),
                row.getString("sender"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("text"));
    }
}
