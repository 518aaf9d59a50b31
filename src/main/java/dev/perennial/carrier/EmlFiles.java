package dev.perennial.carrier;

import dev.perennial.config.Home;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Writes letters to {@code var/mail/<night>/<message id>.eml}, whole or not at all. Nothing leaves the machine. */
@Component
class EmlFiles implements Carrier {

    static final String HOLDER = "files:";

    private static final int BUFFER_BYTES = 1 << 16;

    private final Home home;
    private final Session session = Session.getInstance(new Properties());

    EmlFiles(Home home) {
        this.home = home;
    }

    @Override
    public Answer carry(Letter letter) {
        Path file = file(letter.messageId(), letter.night());
        try {
            Mail mail = Mail.of(letter, session);
            Files.createDirectories(home.mail(letter.night()));
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), BUFFER_BYTES)) {
                mail.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Answer(Answer.Kind.ACCEPTED, words(letter.messageId(), letter.night()));
        } catch (MessagingException | IllegalArgumentException e) {
            return new Answer(Answer.Kind.REFUSED, "cannot be written as a mail: " + e.getMessage());
        } catch (IOException e) {
            return new Answer(Answer.Kind.UNREACHABLE, "cannot write " + file + ": " + e.getMessage());
        }
    }

    String words(String messageId, LocalDate night) {
        return "written to var/mail/" + night + "/" + file(messageId, night).getFileName();
    }

    boolean exists(String messageId, LocalDate night) {
        return Files.exists(file(messageId, night));
    }

    @Override
    public boolean leavesTheMachine() {
        return false;
    }

    @Override
    public String holder() {
        return HOLDER + ProcessHandle.current().pid();
    }

    @Override
    public void hangUp() {}

    private Path file(String messageId, LocalDate night) {
        return home.mail(night).resolve(messageId.replaceAll("[^A-Za-z0-9._@-]", "") + ".eml");
    }
}
