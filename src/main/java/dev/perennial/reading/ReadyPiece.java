package dev.perennial.reading;

import dev.perennial.entry.Table;
import dev.perennial.meaning.RejectCode;
import dev.perennial.meaning.Verdict.Rejected;
import java.util.List;

/**
 * Some rows of a file in their order, cleaned and ready to be written.
 *
 * @param accepted how many rows are ready
 * @param nextLine where the piece behind this one begins; {@link OpenFile#END} when this is the last one
 */
public record ReadyPiece(Table.Ready ready, int accepted, List<Rejected> rejected, long nextLine) {

    public long rows() {
        return accepted + (long) rejected.size();
    }

    /** Those that a person has to correct; who is turned away for whom they name is not among them. */
    public long bad() {
        return rejected.stream()
                .filter(row -> row.code() != RejectCode.FORGOTTEN)
                .count();
    }

    public boolean isLast() {
        return nextLine == OpenFile.END;
    }
}
