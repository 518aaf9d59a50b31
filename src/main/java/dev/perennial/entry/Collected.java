package dev.perennial.entry;

import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;

/** Rows that can only be looked at in the transaction that writes them, kept until then. */
final class Collected implements Table.Packing {

    private static final int ROWS_AT_ONCE = 2000;

    private final ToLongBiFunction<LedgerFile, List<Accepted>> write;
    private final List<Accepted> rows = new ArrayList<>();

    /** @param write gets the rows a few thousand at a time, in their order */
    Collected(ToLongBiFunction<LedgerFile, List<Accepted>> write) {
        this.write = write;
    }

    @Override
    public void add(List<Accepted> more) {
        rows.addAll(more);
    }

    @Override
    public Table.Ready ready() {
        return this::write;
    }

    /** No statement grows with the piece. */
    private long write(LedgerFile file) {
        long written = 0;
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            written += write.applyAsLong(file, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
        return written;
    }
}
