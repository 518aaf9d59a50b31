package dev.perennial.intake;

import dev.perennial.entry.Table;
import dev.perennial.entry.TurnedAway;
import dev.perennial.form.Form;
import java.io.IOException;
import java.util.List;

/** An open file whose rows are taken piece by piece; it knows where the ledger must stand for its next piece to fit. */
final class ReadingFile implements AutoCloseable {

    private final long number;
    private final OpenFile file;
    private final ReadAhead ahead;
    private long nextLine;
    private long bad;

    /** @param bad how many bad rows were found above the file's next row */
    ReadingFile(long number, OpenFile file, Table table, TurnedAway turnedAway, int rowsAPiece, long bad) {
        this.number = number;
        this.file = file;
        this.nextLine = file.nextLine();
        this.bad = bad;
        this.ahead = ReadAhead.of(() -> piece(file, table, turnedAway, rowsAPiece));
    }

    /** In the thread that reads ahead. */
    private static ReadyPiece piece(OpenFile file, Table table, TurnedAway turnedAway, int rowsAPiece)
            throws IOException {
        OpenFile.Piece read = file.read(rowsAPiece);
        TurnedAway.Sorted rows = turnedAway.sort(read.accepted(), read.rejected());
        return new ReadyPiece(table.ready(rows.accepted()), rows.accepted().size(), rows.rejected(), file.nextLine());
    }

    Form form() {
        return file.form();
    }

    List<String> header() {
        return file.header();
    }

    /** Where the next piece begins; the file itself is read further ahead. */
    long nextLine() {
        return nextLine;
    }

    /** A piece whose transaction failed is gone from here; then the file has to be opened again. */
    boolean isAt(long wantedNumber, long wantedLine) {
        return number == wantedNumber && nextLine == wantedLine;
    }

    ReadyPiece next() throws IOException {
        ReadyPiece piece = ahead.next();
        nextLine = piece.nextLine();
        bad += piece.bad();
        return piece;
    }

    /** How many bad rows there were up to the last piece. */
    long bad() {
        return bad;
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        file.close();
    }
}
