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

    /** @param holder what {@link Carrier#holder()} was when the letter was taken up */
    public Fate of(String holder, String messageId, LocalDate night) {
        if (holder.startsWith(EmlFiles.HOLDER)) {
            return files.exists(messageId, night) ? Fate.SENT : Fate.NOT_SENT;
        }
        return journal.fate(holder, messageId);
    }
}
