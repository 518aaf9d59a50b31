package dev.perennial.entry;

import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.util.List;

/** Where the rows of one kind go. */
public interface Table {

    /** Begins to make rows ready, ahead of the transaction that writes them. */
    Packing pack();

    /** Whether a row belongs to one file alone, so that it can be deleted as if it had never come. */
    default boolean takesBack() {
        return false;
    }

    /** Deletes some rows of a file in the caller's transaction; answers how many: fewer than {@code most} when none is left. */
    default long takeBack(long file, int most) {
        throw new UnsupportedOperationException("What these rows said before is not known any more.");
    }

    /** Takes rows a few at a time, so that only what is written of them has to be kept. */
    interface Packing {

        void add(List<Accepted> rows);

        /** All that were added; not to be added to any more. */
        Ready ready();
    }

    /** Some rows on their way into their table. */
    interface Ready {

        /** Writes those that are new or changed, in the caller's transaction; answers how many. The others are repeated. */
        long write(LedgerFile file);
    }
}
