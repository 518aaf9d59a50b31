package dev.perennial.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.outbox.Claims;
import dev.perennial.outbox.NewMessage;
import dev.perennial.outbox.Suppressions;
import dev.perennial.run.SafetyStop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FilesTest {

    private final Path folder;
    private final MailRoom room;

    FilesTest(@TempDir Path folder) {
        this.folder = folder;
        this.room = MailRoom.withFiles(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void writesEveryQueuedMessageDatedAtItsWindow() {
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2));
        assertThat(room.deliver()).isEqualTo(2);
        assertThat(room.files()).hasSize(2).allMatch(name -> name.endsWith("@larkspur.example.eml"));
        assertThat(room.all("state")).containsOnly("SENT");
        assertThat(room.all("sent_at")).isEqualTo(room.all("not_before"));
        assertThat(room.all("claimed_by")).containsOnly("");
        assertThat(room.deliver()).isZero();
    }

    @Test
    void writesTheSameBytesAndRowsAfterAKill() throws IOException {
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2), MailRoom.to("c@x.example", 3));
        room.deliver();
        List<Map<String, Object>> undisturbed = room.rows();
        byte[] bytes = Files.readAllBytes(
                room.home().mail(MailRoom.NIGHT).resolve(room.files().get(0)));

        room.database()
                .sql("UPDATE messages SET state = 'QUEUED', sent_at = NULL, response = NULL, attempts = 0")
                .update();
        for (String file : room.files().subList(1, 3)) {
            Files.delete(room.home().mail(MailRoom.NIGHT).resolve(file));
        }
        Claims claims = room.get(Claims.class);
        claims.take(2, MailRoom.NOW, MailRoom.NOW, "files:4711");
        room.deliver();

        assertThat(room.rows()).isEqualTo(undisturbed);
        assertThat(room.files()).hasSize(3);
        assertThat(Files.readAllBytes(
                        room.home().mail(MailRoom.NIGHT).resolve(room.files().get(0))))
                .isEqualTo(bytes);
    }

    @Test
    void keepsWhatItDidWhenTheStepAroundItRollsBack() {
        room.queue(MailRoom.to("a@x.example", 1));
        new TransactionTemplate(room.get(JdbcTransactionManager.class)).executeWithoutResult(step -> {
            room.deliver();
            step.setRollbackOnly();
        });
        assertThat(room.state("a@x.example")).isEqualTo("SENT");
    }

    @Test
    void asksOnceMoreInTheLastMoment() {
        room.queue(MailRoom.to("gone@x.example", 1), MailRoom.to("moved@x.example", 2), MailRoom.to("c@x.example", 3));
        room.get(Suppressions.class).add("gone@x.example", "unsubscribe", "test", MailRoom.NOW, MailRoom.NIGHT);
        room.lastLook.put(room.number("moved@x.example"), "goal met");
        assertThat(room.deliver()).isEqualTo(1);
        assertThat(room.row("gone@x.example"))
                .containsEntry("state", "SUPPRESSED")
                .containsEntry("reason", "unsubscribe");
        assertThat(room.row("moved@x.example"))
                .containsEntry("state", "SUPPRESSED")
                .containsEntry("reason", "goal met");
    }

    @Test
    void failsOnlyTheMessageThatCannotBeWritten() {
        room.queue(
                MailRoom.to("ä@x.example", 1),
                MailRoom.to("two@x.example,three@x.example", 2),
                withSubject("Hi\r\nBcc: evil@x.example", "inject@x.example", 3),
                MailRoom.to("good@münchen.example", 4));
        assertThat(room.deliver()).isEqualTo(1);
        assertThat(room.row("ä@x.example")).containsEntry("state", "FAILED").containsEntry("reason", "EAI");
        assertThat(room.state("two@x.example,three@x.example")).isEqualTo("FAILED");
        assertThat(room.text("inject@x.example", "response")).contains("a control character in a header");
        assertThat(room.files()).hasSize(1);
    }

    @Test
    void stopsBeforeTheFirstMailWhenThereAreTooMany() throws IOException {
        Path file = folder.resolve("jobs/70-email/job.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                Files.readString(Path.of("jobs/70-email/job.yaml"))
                        .replace("max-messages-per-night: 20000", "max-messages-per-night: 1"));
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2));
        try (MailRoom limited = room.restarted(0)) {
            assertThatThrownBy(limited::deliver)
                    .isInstanceOf(SafetyStop.class)
                    .hasMessageContaining("has 2 messages, more than max-messages-per-night (1)");
        }
        assertThat(room.all("state")).containsOnly("QUEUED");
    }

    @Test
    void balances() throws IOException {
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("ä@x.example", 2));
        room.deliver();
        Map<String, Object> night = room.database()
                .sql(Files.readString(Path.of("db/query/email/mail-balance.sql")))
                .query()
                .singleRow();
        assertThat(night.get("planned")).hasToString("2");
        assertThat(night.get("sent")).hasToString("1");
        assertThat(night.get("failed")).hasToString("1");
        assertThat(night.get("claimed")).hasToString("0");
        assertThat(night.get("holds")).hasToString("1");
    }

    private static NewMessage withSubject(String subject, String email, long lead) {
        NewMessage m = MailRoom.to(email, lead);
        return new NewMessage(
                m.sendKey(),
                m.leadNumber(),
                m.enrolment(),
                m.path(),
                m.touch(),
                m.round(),
                m.email(),
                m.version(),
                m.variant(),
                m.plannedOn(),
                m.notBefore(),
                m.notAfter(),
                m.sender(),
                subject,
                m.html(),
                m.text());
    }
}
