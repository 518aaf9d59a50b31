package dev.perennial.intake;

import dev.perennial.batch.Tally;
import dev.perennial.entry.Table;
import dev.perennial.entry.Tables;
import dev.perennial.ledger.Counts;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.HeldFiles;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.RejectedRows;
import dev.perennial.night.Night;
import dev.perennial.reading.BadRows;
import dev.perennial.reading.FilesToRead;
import dev.perennial.reading.FirstLook;
import dev.perennial.reading.ReadingFile;
import dev.perennial.reading.ReadyPiece;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.stereotype.Component;

/**
 * The file in hand, taken piece by piece, each in one transaction with its counts. Whether it has too many bad rows is known at its
 * end: then all of its rows are taken back. That nobody has used them is what the order of the jobs is for.
 */
@Component
@JobScope
class FileInHand implements AutoCloseable {

    private static final int ROWS_TAKEN_BACK = 20_000;
    private static final Logger log = LoggerFactory.getLogger(FileInHand.class);

    private final FileLedger ledger;
    private final RejectedRows rejects;
    private final Tables tables;
    private final FilesToRead files;
    private final HeldFiles held;
    private final IntakeSettings settings;

    FileInHand(
            FileLedger ledger,
            RejectedRows rejects,
            Tables tables,
            FilesToRead files,
            HeldFiles held,
            IntakeSettings settings) {
        this.ledger = ledger;
        this.rejects = rejects;
        this.tables = tables;
        this.files = files;
        this.held = held;
        this.settings = settings;
    }

    public void goOn(LedgerFile file, Night night, Tally tally) throws IOException {
        if (file.state() != FileState.CLAIMED) {
            takeBack(file);
        } else if (file.nextLine() == 0) {
            look(file, night);
        } else {
            take(file, night, tally);
        }
    }

    private void look(LedgerFile file, Night night) throws IOException {
        try {
            if (table(file).takesBack()) {
                ReadingFile begun = files.fromHeader(file, table(file), night, settings.rowsPerTransaction());
                ledger.checked(file.file(), begun.form(), begun.header(), begun.nextLine());
                return;
            }
            FirstLook look = files.look(file, night);
            if (look.more()) {
                return;
            }
            decide(file, look);
        } catch (UnreadableFile unreadable) {
            closeAs(file, FileState.REFUSED, "The file " + unreadable.getMessage() + ".");
        }
        close();
    }

    private void decide(LedgerFile file, FirstLook look) {
        ledger.checked(file.file(), look.file().form(), look.file().header(), look.firstLine());
        if (look.holds() && !held.isReleased(file)) {
            rejects.add(file.file(), look.shown());
            ledger.count(file.file(), new Counts(0, look.rows(), 0), look.firstLine());
            closeAs(file, FileState.HELD, look.why(file.file()));
        }
    }

    private void take(LedgerFile file, Night night, Tally tally) throws IOException {
        Table table = table(file);
        boolean brokenOff = !files.isAt(file);
        ReadingFile reading = files.at(file, table, night, settings.rowsPerTransaction());
        if (brokenOff && table.takesBack()) {
            table.takeBackFrom(file.file(), file.nextLine());
        } else {
            take(file, table, reading, tally);
        }
    }

    private void take(LedgerFile file, Table table, ReadingFile reading, Tally tally) throws IOException {
        try {
            ReadyPiece piece = reading.next();
            BadRows seen = new BadRows(files.feed(file), reading.bad(), file.rowsRead() + piece.rows());
            if (table.takesBack() && seen.tooMany(piece.isLast()) && !held.isReleased(file)) {
                hold(file, piece, seen);
            } else {
                write(file, piece, tally);
            }
        } catch (UnreadableFile unreadable) {
            takeBack(file, FileState.REFUSING, "The file " + unreadable.getMessage() + ".");
        }
    }

    private void write(LedgerFile file, ReadyPiece piece, Tally tally) throws IOException {
        long written = piece.accepted() == 0 ? 0 : piece.ready().write(file);
        rejects.add(file.file(), piece.rejected());
        Counts counts = new Counts(written, piece.rejected().size(), piece.accepted() - written);
        ledger.count(file.file(), counts, piece.nextLine());
        tally.read(counts.read());
        tally.wrote(counts.accepted());
        if (piece.isLast()) {
            ledger.taken(file.file());
            close();
        }
    }

    private void hold(LedgerFile file, ReadyPiece piece, BadRows seen) throws IOException {
        rejects.add(
                file.file(),
                piece.rejected().stream()
                        .limit(Math.max(0, BadRows.MOST_SHOWN - file.rejected()))
                        .toList());
        ledger.count(file.file(), new Counts(0, piece.rows(), 0), piece.nextLine());
        takeBack(file, FileState.HOLDING, seen.why(piece.isLast(), file.file()));
    }

    private void takeBack(LedgerFile file, FileState state, String reason) throws IOException {
        ledger.takeBack(file.file(), state, reason);
        log.warn("{}: {}", file.name(), reason);
        close();
    }

    /** Some of the rows that were taken before the file turned out to be unusable. */
    private void takeBack(LedgerFile file) {
        long gone = table(file).takeBack(file.file(), ROWS_TAKEN_BACK);
        if (gone < ROWS_TAKEN_BACK && file.state() == FileState.REFUSING) {
            gone = rejects.remove(file.file(), ROWS_TAKEN_BACK);
        }
        if (gone < ROWS_TAKEN_BACK) {
            ledger.takenBack(file.file());
        }
    }

    private void closeAs(LedgerFile file, FileState state, String reason) {
        ledger.close(file.file(), state, reason);
        log.warn("{}: {}", file.name(), reason);
    }

    private Table table(LedgerFile file) {
        return tables.of(files.feed(file).kind());
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
