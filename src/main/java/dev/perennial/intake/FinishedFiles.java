package dev.perennial.intake;

import dev.perennial.batch.Tally;
import dev.perennial.ledger.Copies;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts the copies of the files that are done with away: taken ones into the archive, the others where people find them. */
@Component
class FinishedFiles {

    private static final Logger log = LoggerFactory.getLogger(FinishedFiles.class);

    private final Claims claims;
    private final Copies copies;
    private final FileLedger ledger;

    FinishedFiles(Claims claims, Copies copies, FileLedger ledger) {
        this.claims = claims;
        this.copies = copies;
        this.ledger = ledger;
    }

    void putAway(Tally tally) throws IOException {
        for (long number : claims.working()) {
            Optional<LedgerFile> file =
                    ledger.find(number).filter(found -> !found.state().isUnfinished());
            if (file.isPresent()) {
                Path place = copies.settle(file.get());
                tally.wrote(1);
                if (file.get().state() == FileState.HELD || file.get().state() == FileState.REFUSED) {
                    log.warn("{} lies in {} now.", file.get().name(), place);
                }
            }
        }
    }
}
