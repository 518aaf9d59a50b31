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

    /** Deletes the rows of a file from this line on in the caller's transaction: they were written, and the ledger does not know it. */
    default void takeBackFrom(long file, long line) {}

    /** Takes rows a few at a time, so that only what is written of them has to be kept. */
    interface Packing {

        void add(List<Accepted> rows);

        /** All that were added; not to be added to any more. */
        Ready ready();
    }

    /** Some rows on their way into their table. */
    interface Ready {

        /**
         * Writes those that are new or changed; answers how many. The others are repeated. Should the caller's transaction fail,
         * some may be there nevertheless, until they are taken back.
         */
        long write(LedgerFile file);
    }
}
