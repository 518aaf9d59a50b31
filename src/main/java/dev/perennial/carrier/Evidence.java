package dev.perennial.carrier;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is known outside of the database about letters that were being carried when a run was killed. */
@Component
public class Evidence {

    private final EmlFiles files;
    private final Journal journal;

    Evidence(EmlFiles files, Journal journal) {
        this.files = files;
        this.journal = journal;
    }

    /** What the letter's reply would have been, had the run lived to record it. */
    public String words(String holder, String messageId, LocalDate night) {
        return isFile(holder) ? files.words(messageId, night) : "accepted, as the journal says";
    }

    /** Whether the holder wrote files, which carry the date they were planned for. */
    public boolean isFile(String holder) {
        return holder.startsWith(EmlFiles.HOLDER);
    }

    /** @param holder what {@link Carrier#holder()} was when the letter was taken up */
    public Fate of(String holder, String messageId, LocalDate night) {
        if (isFile(holder)) {
            return files.exists(messageId, night) ? Fate.SENT : Fate.NOT_SENT;
        }
        return journal.fate(holder, messageId);
    }
}
