package dev.perennial.reading;

import dev.perennial.entry.Table;
import dev.perennial.entry.TurnedAway;
import dev.perennial.form.Form;
import dev.perennial.meaning.Verdict.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An open file whose rows are taken piece by piece; it knows where the ledger must stand for its next piece to fit. */
public final class ReadingFile implements AutoCloseable {

    /** A piece ends at this many characters, however few rows they are. */
    private static final long LARGEST_PIECE = 1 << 22;

    /** So few that they are still in the processor's cache when they are packed. */
    private static final int ROWS_A_PART = 50;

    /** Row by row would ask for forgotten people too often, all at once would fill the memory. */
    private static final int ROWS_A_QUESTION = 500;

    private static final int PIECES_AHEAD = 1;

    private final long number;
    private final OpenFile file;
    private final ReadAhead<ReadyPiece> ahead;
    private long nextLine;
    private long bad;

    /** @param bad how many bad rows were found above the file's next row */
    ReadingFile(long number, OpenFile file, Table table, TurnedAway turnedAway, int rowsAPiece, long bad) {
        this.number = number;
        this.file = file;
        this.nextLine = file.nextLine();
        this.bad = bad;
        this.ahead = ReadAhead.of(() -> piece(file, table, turnedAway, rowsAPiece), ReadyPiece::isLast, PIECES_AHEAD);
    }

    /** In the thread that reads ahead. */
    private static ReadyPiece piece(OpenFile file, Table table, TurnedAway turnedAway, int rowsAPiece)
            throws IOException {
        Table.Packing packing = table.pack();
        boolean nobody = turnedAway.nobody();
        int part = nobody ? ROWS_A_PART : ROWS_A_QUESTION;
        List<Rejected> rejected = new ArrayList<>();
        int accepted = 0;
        int rows = 0;
        long size = 0;
        while (rows < rowsAPiece && size < LARGEST_PIECE && !file.atEnd()) {
            OpenFile.Part read = file.read(Math.min(part, rowsAPiece - rows), LARGEST_PIECE - size);
            rows += read.accepted().size() + read.rejected().size();
            size += read.size();
            TurnedAway.Sorted sorted = nobody
                    ? new TurnedAway.Sorted(read.accepted(), read.rejected())
                    : turnedAway.sort(read.accepted(), read.rejected());
            packing.add(sorted.accepted());
            accepted += sorted.accepted().size();
            rejected.addAll(sorted.rejected());
        }
        return new ReadyPiece(packing.ready(), accepted, rejected, file.nextLine());
    }

    public Form form() {
        return file.form();
    }

    public List<String> header() {
        return file.header();
    }

    /** Where the next piece begins; the file itself is read further ahead. */
    public long nextLine() {
        return nextLine;
    }

    /** A piece whose transaction failed is gone from here; then the file has to be opened again. */
    boolean isAt(long wantedNumber, long wantedLine) {
        return number == wantedNumber && nextLine == wantedLine;
    }

    public ReadyPiece next() throws IOException {
        ReadyPiece piece = ahead.next();
        nextLine = piece.nextLine();
        bad += piece.bad();
        return piece;
    }

    /** How many bad rows there were up to the last piece. */
    public long bad() {
        return bad;
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        file.close();
    }
}
