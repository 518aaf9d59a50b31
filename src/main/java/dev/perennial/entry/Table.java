package dev.perennial.entry;

import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.util.List;

/** Where the rows of one kind go. */
public interface Table {

    /** Makes rows ready to be written, ahead of the transaction that writes them. */
    Ready ready(List<Accepted> rows);

    /** Whether a row belongs to one file alone, so that it can be deleted as if it had never come. */
    boolean takesBack();

    /** Deletes some rows of a file in the caller's transaction; answers how many: fewer than {@code most} when none is left. */
    long takeBack(long file, int most);

    /** Some rows on their way into their table. */
    interface Ready {

        /** Writes those that are new or changed, in the caller's transaction; answers how many. The others are repeated. */
        long write(LedgerFile file);
    }
}
