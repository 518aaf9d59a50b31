package dev.perennial.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GreenMailTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final MailRoom room;

    GreenMailTest(@TempDir Path folder) {
        server.start();
        room = MailRoom.withServer(folder, server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        room.close();
        server.stop();
    }

    @Test
    void arrivesWithBothPartsAndItsUmlauts() throws Exception {
        room.queue(MailRoom.to("joerg@x.example", 1));
        assertThat(room.deliver()).isEqualTo(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        Multipart parts = (Multipart) mail.getContent();
        assertThat(mail.getSubject()).isEqualTo("Grüße an 1");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Schöne Grüße & bis bald");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Schöne Grüße &amp; bis bald</p>");
    }

    @Test
    void carriesTheHeadersThatProvidersAskFor() throws Exception {
        room.queue(MailRoom.to("joerg@x.example", 1));
        room.deliver();
        MimeMessage mail = server.getReceivedMessages()[0];
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        String token = room.get(Letterhead.class).token("joerg@x.example");
        assertThat(from.getPersonal()).isEqualTo("Zoë Ferrer");
        assertThat(from.getAddress()).isEqualTo("zoe@larkspur.example");
        assertThat(mail.getHeader("To")).containsExactly("joerg@x.example");
        assertThat(mail.getMessageID()).isEqualTo(room.row("joerg@x.example").get("message_id"));
        assertThat(mail.getSentDate()).isEqualTo(MailRoom.NOW);
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<mailto:unsubscribe+" + token + "@larkspur.example?subject=unsubscribe>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(mail.getHeader("List-Id")).containsExactly("<no-budget.larkspur.example>");
        assertThat(mail.getHeader("Feedback-ID")).containsExactly("first-touch:no-budget:nurture:larkspur-example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Precedence")).containsExactly("bulk");
        assertThat(mail.getHeader("X-Perennial-Key")).containsExactly("no-budget/first-touch/1/1");
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void offersOneClickWhereThereIsAPage() throws Exception {
        Path file = room.home().folder().resolve("jobs/70-email/job.yaml");
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(
                file,
                java.nio.file.Files.readString(Path.of("jobs/70-email/job.yaml"))
                        .replace("# url:", "url:")
                        .replace("   one click", " # one click"));
        room.queue(MailRoom.to("joerg@x.example", 1));
        try (MailRoom withPage = room.restarted(server.getSmtp().getPort())) {
            withPage.deliver();
        }
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .matches("<https://larkspur\\.example/unsubscribe\\?t=[a-z2-7]{32}>, <mailto:.*>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }
}
