package dev.perennial.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.outbox.Claims;
import dev.perennial.outbox.Suppressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpFaultsTest {

    private final FakeServer server;
    private final MailRoom room;

    SmtpFaultsTest(@TempDir Path folder) throws IOException {
        server = new FakeServer();
        room = MailRoom.withServer(folder, server.port());
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        server.close();
    }

    @Test
    void sendsOverOneConnection() {
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2), MailRoom.to("c@x.example", 3));
        assertThat(room.deliver()).isEqualTo(3);
        assertThat(server.taken).containsExactly("a", "b", "c");
        assertThat(server.connections).hasValue(1);
        assertThat(room.row("b@x.example").get("response")).hasToString("250 2.0.0 queued as b");
    }

    @Test
    void doesNotKnowAndDoesNotRepeatWhatWasCutOffAfterTheDot() {
        room.queue(MailRoom.to("drop-after-dot@x.example", 1), MailRoom.to("b@x.example", 2));
        room.deliver();
        assertThat(room.state("drop-after-dot@x.example")).isEqualTo("UNKNOWN");
        assertThat(room.state("b@x.example")).isEqualTo("SENT");
        room.clock.advance(Duration.ofHours(1));
        room.deliver();
        assertThat(server.offered).containsExactly("drop-after-dot", "b");
    }

    @Test
    void hasSentWhatWasAcceptedBeforeTheConnectionBroke() {
        room.queue(MailRoom.to("reset-after-250@x.example", 1), MailRoom.to("b@x.example", 2));
        assertThat(room.deliver()).isEqualTo(2);
        assertThat(server.taken).containsExactly("reset-after-250", "b");
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void triesAgainWhatWasNotTakenForNow() {
        room.queue(MailRoom.to("busy@x.example", 1), MailRoom.to("later@x.example", 2), MailRoom.to("c@x.example", 3));
        assertThat(room.deliver()).isEqualTo(1);
        assertThat(room.row("busy@x.example"))
                .containsEntry("state", "DEFERRED")
                .containsEntry("attempts", 1);
        assertThat(room.state("later@x.example")).isEqualTo("DEFERRED");
        room.deliver();
        assertThat(server.offered).hasSize(3);
        room.clock.advance(Duration.ofMinutes(6));
        room.deliver();
        assertThat(server.offered).hasSize(5);
        assertThat(room.row("later@x.example"))
                .containsEntry("state", "DEFERRED")
                .containsEntry("attempts", 2);
    }

    @Test
    void givesUpWhatIsPastItsWindow() {
        room.queue(MailRoom.to("later@x.example", 1));
        room.deliver();
        room.clock.advance(Duration.ofHours(8));
        room.deliver();
        assertThat(room.row("later@x.example")).containsEntry("state", "FAILED").containsEntry("reason", "EXPIRED");
    }

    @Test
    void leavesWhatIsNotYetDue() {
        room.queue(MailRoom.to("a@x.example", 1));
        room.clock.advance(Duration.ofHours(-2));
        assertThat(room.deliver()).isZero();
        assertThat(room.state("a@x.example")).isEqualTo("QUEUED");
    }

    @Test
    void suppressesAMailboxThatDoesNotExistAndDeliversTheOthers() {
        room.queue(
                MailRoom.to("nobody@x.example", 1),
                MailRoom.to("policy@x.example", 2),
                MailRoom.to("content@x.example", 3),
                MailRoom.to("hang-up@x.example", 4),
                MailRoom.to("e@x.example", 5));
        assertThat(room.deliver()).isEqualTo(1);
        assertThat(room.text("nobody@x.example", "response")).contains("5.1.1");
        assertThat(List.of("nobody", "policy", "content"))
                .allMatch(name -> room.state(name + "@x.example").equals("FAILED"));
        assertThat(room.state("hang-up@x.example")).isEqualTo("DEFERRED");
        Suppressions suppressions = room.get(Suppressions.class);
        assertThat(suppressions.reason("nobody@x.example")).contains("bounce");
        assertThat(suppressions.reason("policy@x.example")).isEmpty();
        assertThat(suppressions.reason("content@x.example")).isEmpty();
    }

    @Test
    void defersAllWhenThereIsNoServer() throws IOException {
        server.close();
        room.queue(MailRoom.to("a@x.example", 1), MailRoom.to("b@x.example", 2));
        assertThat(room.deliver()).isZero();
        assertThat(room.all("state")).containsOnly("DEFERRED");
        assertThat(room.all("reason")).containsOnly("no connection");
    }

    @Test
    void sendsAfterAKillBetweenClaimAndFirstByte() {
        room.queue(MailRoom.to("a@x.example", 1));
        claimAndDie(holder());
        assertThat(room.state("a@x.example")).isEqualTo("CLAIMED");
        assertThat(room.deliver()).isEqualTo(1);
        assertThat(server.taken).containsExactly("a");
    }

    @Test
    void doesNotRepeatAfterAKillBetweenTheDotAndTheReply() throws IOException {
        room.queue(MailRoom.to("a@x.example", 1));
        claimAndDie(holder());
        journal("END " + room.row("a@x.example").get("message_id"));
        assertThat(room.deliver()).isZero();
        assertThat(room.state("a@x.example")).isEqualTo("UNKNOWN");
        assertThat(server.offered).isEmpty();
    }

    @Test
    void hasSentWhatTheJournalSaysWasAccepted() throws IOException {
        room.queue(MailRoom.to("a@x.example", 1));
        claimAndDie(holder());
        Object id = room.row("a@x.example").get("message_id");
        journal("END " + id, "OK " + id + " 250 queued");
        room.deliver();
        assertThat(room.state("a@x.example")).isEqualTo("SENT");
        assertThat(server.offered).isEmpty();
    }

    @Test
    void provesNothingWithTheJournalOfAnotherMachine() {
        room.queue(MailRoom.to("a@x.example", 1));
        claimAndDie("smtp:ffffffff:00000000:elsewhere:1");
        room.deliver();
        assertThat(room.state("a@x.example")).isEqualTo("UNKNOWN");
    }

    private void claimAndDie(String holder) {
        room.get(Claims.class).take(10, Instant.parse("2030-01-01T00:00:00Z"), MailRoom.NOW, holder);
    }

    private String holder() {
        return room.get(dev.perennial.carrier.Carriers.class).carrier(null).holder();
    }

    private void journal(String... lines) throws IOException {
        try (var files = Files.list(room.home().var().resolve("mail"))) {
            Path journal = files.filter(file -> file.getFileName().toString().startsWith("journal-"))
                    .findFirst()
                    .orElseThrow();
            Files.write(journal, List.of(lines), StandardOpenOption.APPEND);
        }
    }
}
