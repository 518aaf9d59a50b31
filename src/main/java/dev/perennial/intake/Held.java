package dev.perennial.intake;

import dev.perennial.ledger.Copies;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.HeldFiles;
import dev.perennial.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a person decide about a file that is held. No run may be active meanwhile. */
@Component
public class Held {

    private final HeldFiles files;
    private final Copies copies;
    private final Inbox inbox;

    Held(HeldFiles files, Copies copies, Inbox inbox) {
        this.files = files;
        this.copies = copies;
        this.inbox = inbox;
    }

    /** Why something cannot be done, in a sentence for people. */
    public static final class NotPossible extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotPossible(String message) {
            super(message);
        }
    }

    /**
     * Puts the file back into the inbox, where the next intake takes it in spite of its bad rows, and answers where. Broken off
     * and asked again it goes on.
     */
    public Path release(LedgerFile file) throws IOException {
        Optional<Path> copy = copy(file);
        boolean brokenOff = file.state() == FileState.RELEASED && copy.isPresent();
        if (file.state() != FileState.HELD && !brokenOff) {
            throw notHeld(file);
        }
        Path unchanged = copy.orElseThrow(
                () -> new NotPossible("The copy of " + file.name() + " is not in var/rejects/" + file.night()
                        + "/held any more, or it was changed. Drop your corrected file into the inbox instead."));
        Path target = inbox.place(file.name());
        if (Files.exists(target)) {
            throw new NotPossible("The inbox already has a file called " + file.name()
                    + ". Let the next intake take it, or move it away, then release this one.");
        }
        files.release(file);
        Files.createDirectories(target.getParent());
        // It is whole: the next intake need not wait until it has stood still.
        Files.setLastModifiedTime(
                unchanged,
                FileTime.from(file.night().atStartOfDay(ZoneOffset.UTC).toInstant()));
        return Files.move(unchanged, target);
    }

    /** The file is done with; its copy stays where it is. */
    public void reject(LedgerFile file) {
        if (file.state() != FileState.HELD) {
            throw notHeld(file);
        }
        files.reject(file);
    }

    private static NotPossible notHeld(LedgerFile file) {
        return new NotPossible("File " + file.file() + " (" + file.name() + ") is not held but " + file.state()
                + "; perennial status lists those that are.");
    }

    private Optional<Path> copy(LedgerFile file) throws IOException {
        for (Path candidate : copies.held(file)) {
            if (Claims.hash(candidate).equals(file.contentHash())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
