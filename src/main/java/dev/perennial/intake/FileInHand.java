package dev.perennial.intake;

import dev.perennial.batch.Tally;
import dev.perennial.entry.Tables;
import dev.perennial.entry.TurnedAway;
import dev.perennial.feed.Feed;
import dev.perennial.feed.Feeds;
import dev.perennial.ledger.Copies;
import dev.perennial.ledger.Counts;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.RejectedRows;
import dev.perennial.night.Night;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.stereotype.Component;

/** The claimed file: first looked at as a whole, then taken piece by piece, each in one transaction with its counts. */
@Component
@JobScope
class FileInHand implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FileInHand.class);

    private final FileLedger ledger;
    private final RejectedRows rejects;
    private final Copies copies;
    private final Feeds feeds;
    private final Tables tables;
    private final TurnedAway turnedAway;
    private final IntakeSettings settings;
    private @Nullable FirstLook firstLook;
    private @Nullable OpenFile open;
    private long opened;

    FileInHand(
            FileLedger ledger,
            RejectedRows rejects,
            Copies copies,
            Feeds feeds,
            Tables tables,
            TurnedAway turnedAway,
            IntakeSettings settings) {
        this.ledger = ledger;
        this.rejects = rejects;
        this.copies = copies;
        this.feeds = feeds;
        this.tables = tables;
        this.turnedAway = turnedAway;
        this.settings = settings;
    }

    public void goOn(LedgerFile file, Night night, Tally tally) throws IOException {
        if (file.nextLine() == 0) {
            look(file, night);
        } else {
            take(file, night, tally);
        }
    }

    private void look(LedgerFile file, Night night) throws IOException {
        try {
            FirstLook look = firstLook;
            if (look == null || opened != file.file()) {
                close();
                look = new FirstLook(feed(file), OpenFile.atHeader(copy(file), feed(file), night));
                firstLook = look;
                opened = file.file();
            }
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
        if (look.holds()) {
            rejects.add(file.file(), look.shown());
            ledger.count(file.file(), new Counts(0, look.rows(), 0), look.firstLine());
            closeAs(file, FileState.HELD, look.why());
        }
    }

    private void take(LedgerFile file, Night night, Tally tally) throws IOException {
        OpenFile rows = at(file, night);
        OpenFile.Piece read = rows.read(settings.rowsPerTransaction());
        TurnedAway.Sorted piece = turnedAway.sort(read.accepted(), read.rejected());
        long written =
                piece.accepted().isEmpty() ? 0 : tables.of(feed(file).kind()).write(file, piece.accepted());
        rejects.add(file.file(), piece.rejected());
        Counts counts =
                new Counts(written, piece.rejected().size(), piece.accepted().size() - written);
        ledger.count(file.file(), counts, rows.nextLine() > 0 ? rows.nextLine() : Long.MAX_VALUE);
        tally.read(counts.read());
        tally.wrote(counts.accepted());
        if (rows.nextLine() < 0) {
            ledger.taken(file.file());
            close();
        }
    }

    /** The rows stay open from piece to piece; after a failure they are opened again where the ledger says. */
    private OpenFile at(LedgerFile file, Night night) throws IOException {
        OpenFile rows = open;
        if (rows == null || opened != file.file() || rows.nextLine() != file.nextLine()) {
            close();
            rows = OpenFile.at(
                    file.nextLine(), copy(file), Objects.requireNonNull(file.form()), file.header(), feed(file), night);
            open = rows;
            opened = file.file();
        }
        return rows;
    }

    private void closeAs(LedgerFile file, FileState state, String reason) {
        ledger.close(file.file(), state, reason);
        log.warn("{}: {}", file.name(), reason);
    }

    private Feed feed(LedgerFile file) {
        return feeds.named(file.feed())
                .orElseThrow(() -> new IllegalStateException("The feed " + file.feed() + " is gone while its file "
                        + file.name() + " is being taken; bring jobs/10-intake/feeds/" + file.feed()
                        + ".yaml back and run the night again."));
    }

    private Path copy(LedgerFile file) {
        return copies.find(file)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The copy of " + file.name() + " (file " + file.file()
                                        + ") is gone from var/work while it is being taken; put it back there and run the night again."));
    }

    @Override
    public void close() throws IOException {
        if (firstLook != null) {
            firstLook.close();
        }
        if (open != null) {
            open.close();
        }
        firstLook = null;
        open = null;
    }
}
