package dev.perennial.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.email.Letterhead;
import dev.perennial.email.MailRoom;
import dev.perennial.outbox.Outbox.Settlement;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

    private final MailRoom room;

    OutboxTest(@TempDir Path folder) {
        room = MailRoom.withFiles(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void queuesAMessageOnce() {
        assertThat(room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2)))
                .isEqualTo(2);
        assertThat(room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("c@x.example", 3)))
                .isEqualTo(1);
        assertThat(room.all("state")).containsExactly("QUEUED", "QUEUED", "QUEUED");
    }

    @Test
    void queuesOneTouchOnceForTwoLeadsWithOneMailbox() {
        assertThat(room.queue(MailRoom.to("Team@x.example", 1), MailRoom.to(" team@X.example", 2)))
                .isEqualTo(1);
        assertThat(room.queue(MailRoom.to("team@x.example", 3))).isZero();
        assertThat(room.queue(MailRoom.message("team@x.example", 3, "second-touch")))
                .isEqualTo(1);
    }

    @Test
    void isKeptFromASecondMailByTheDatabaseItself() {
        room.queue(MailRoom.to("a@x.example", 1));
        assertThatThrownBy(() -> room.database().sql("""
                                INSERT INTO messages SELECT message + 1, 'other', 2, enrolment, path, touch, round, email,
                                    version, variant, state, reason, planned_on, not_before, not_after, retry_at, claimed_by,
                                    claimed_at, sent_at, attempts, 'other', response, sender, subject, html, text
                                FROM messages
                                """).update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("messages_once_per_address");
    }

    @Test
    void givesAMessageTheSameMessageIdForEver() {
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2));
        Object id = room.row("a@x.example").get("message_id");
        assertThat((String) id).matches("<[a-z2-7]{32}@larkspur\\.example>");
        assertThat(room.row("b@x.example").get("message_id")).isNotEqualTo(id);
        room.database().sql("DELETE FROM messages").update();
        room.queue(MailRoom.to("a@x.example", 1));
        assertThat(room.row("a@x.example").get("message_id")).isEqualTo(id);
    }

    @Test
    void queuesNothingWhenTheCallersTransactionIsRolledBack() {
        new TransactionTemplate(room.get(JdbcTransactionManager.class)).executeWithoutResult(status -> {
            room.get(Outbox.class).queue(java.util.List.of(MailRoom.to("a@x.example", 1)));
            status.setRollbackOnly();
        });
        assertThat(room.rows()).isEmpty();
    }

    @Test
    void settlesOnlyWhatIsUnknown() {
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2), MailRoom.to("c@x.example", 3));
        long queued = room.number("a@x.example");
        assertThat(room.get(Outbox.class).settle(queued, Settlement.SENT)).isFalse();
        room.database().sql("UPDATE messages SET state = 'UNKNOWN'").update();
        Outbox outbox = room.get(Outbox.class);
        assertThat(outbox.settle(room.number("a@x.example"), Settlement.SENT)).isTrue();
        assertThat(outbox.settle(room.number("b@x.example"), Settlement.FAILED)).isTrue();
        assertThat(outbox.settle(room.number("c@x.example"), Settlement.REQUEUE))
                .isTrue();
        assertThat(room.state("a@x.example")).isEqualTo("SENT");
        assertThat(room.state("b@x.example")).isEqualTo("FAILED");
        assertThat(room.state("c@x.example")).isEqualTo("QUEUED");
    }

    @Test
    void suppressesAnAddressInAllItsSpellingsAndAWholeDomain() {
        Suppressions suppressions = room.get(Suppressions.class);
        suppressions.add("Ann.Lee+news@gmail.com", "unsubscribe", "test", MailRoom.NOW, MailRoom.NIGHT);
        suppressions.add("Ann.Lee@gmail.com", "legal", "test", MailRoom.NOW, MailRoom.NIGHT);
        room.database()
                .sql("INSERT INTO suppressions VALUES ('@rival.example', 'manual', NOW(6), 'test', '2026-03-10')")
                .update();
        assertThat(suppressions.reason("annlee@googlemail.com")).contains("unsubscribe");
        assertThat(suppressions.reason("anyone@RIVAL.example")).contains("manual");
        assertThat(suppressions.reason("ann@other.example")).isEmpty();
    }

    @Test
    void signsUnsubscribeTokensByMailbox() {
        Letterhead letterhead = room.get(Letterhead.class);
        assertThat(letterhead.token("Ann+x@y.example"))
                .matches("[a-z2-7]{32}")
                .isEqualTo(letterhead.token("ann@y.example"))
                .isNotEqualTo(letterhead.token("bob@y.example"));
    }

    @Test
    void writesInTheOwnersNameOnlyFromTheCompanysDomain() {
        Letterhead letterhead = room.get(Letterhead.class);
        assertThat(letterhead.sender("Jonas", "jonas@larkspur.example")).isEqualTo("Jonas <jonas@larkspur.example>");
        assertThat(letterhead.sender("Jonas", "jonas@gmail.com"))
                .isEqualTo(letterhead.sender("", ""))
                .isEqualTo("Larkspur Instruments <hello@larkspur.example>");
    }
}
