package dev.perennial.reading;

import dev.perennial.entry.Table;
import dev.perennial.entry.TurnedAway;
import dev.perennial.feed.Feed;
import dev.perennial.feed.Feeds;
import dev.perennial.ledger.Copies;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.RejectedRows;
import dev.perennial.night.Night;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.stereotype.Component;

/** Opens the copy of the file in hand and keeps it open from piece to piece; after a failure it is opened again where the ledger says. */
@Component
@JobScope
public class FilesToRead implements AutoCloseable {

    private final Copies copies;
    private final Feeds feeds;
    private final RejectedRows rejects;
    private final TurnedAway turnedAway;
    private @Nullable FirstLook firstLook;
    private @Nullable ReadingFile reading;
    private long looked;

    FilesToRead(Copies copies, Feeds feeds, RejectedRows rejects, TurnedAway turnedAway) {
        this.copies = copies;
        this.feeds = feeds;
        this.rejects = rejects;
        this.turnedAway = turnedAway;
    }

    public Feed feed(LedgerFile file) {
        return feeds.named(file.feed())
                .orElseThrow(() -> new IllegalStateException("The feed " + file.feed() + " is gone while its file "
                        + file.name() + " is being taken; bring jobs/10-intake/feeds/" + file.feed()
                        + ".yaml back and run the night again."));
    }

    /** The look at the whole file, as far as it has come. */
    public FirstLook look(LedgerFile file, Night night) throws IOException {
        FirstLook look = firstLook;
        if (look == null || looked != file.file()) {
            close();
            look = new FirstLook(feed(file), OpenFile.atHeader(copy(file), feed(file), night));
            firstLook = look;
            looked = file.file();
        }
        return look;
    }

    /** Begins to read a file, of which nothing is known yet. */
    public ReadingFile fromHeader(LedgerFile file, Table table, Night night, int rowsAPiece) throws IOException {
        close();
        ReadingFile begun = read(file, OpenFile.atHeader(copy(file), feed(file), night), table, rowsAPiece, 0);
        reading = begun;
        return begun;
    }

    /** Whether the file stands open at the first row that is not taken yet. */
    public boolean isAt(LedgerFile file) {
        ReadingFile open = reading;
        return open != null && open.isAt(file.file(), file.nextLine());
    }

    /** Reads on at the first row that is not taken yet. */
    public ReadingFile at(LedgerFile file, Table table, Night night, int rowsAPiece) throws IOException {
        ReadingFile open = reading;
        if (open == null || !isAt(file)) {
            close();
            OpenFile rows = OpenFile.at(
                    file.nextLine(), copy(file), Objects.requireNonNull(file.form()), file.header(), feed(file), night);
            open = read(file, rows, table, rowsAPiece, rejects.bad(file.file()));
            reading = open;
            if (!isAt(file)) {
                throw new IllegalStateException(
                        "The copy of " + file.name() + " in var/work was changed: it has no row in line "
                                + file.nextLine() + " any more. Put the original there and run the night again.");
            }
        }
        return open;
    }

    private ReadingFile read(LedgerFile file, OpenFile rows, Table table, int rowsAPiece, long bad) {
        return new ReadingFile(file.file(), rows, table, turnedAway, rowsAPiece, bad);
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
        try (FirstLook look = firstLook;
                ReadingFile read = reading) {
            firstLook = null;
            reading = null;
        }
    }
}
