package dev.perennial.entry;

import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.util.List;

/** Where the rows of one kind go. */
public interface Table {

    /** Writes those that are new or changed, in the caller's transaction; answers how many. The others are repeated. */
    long write(LedgerFile file, List<Accepted> rows);
}
