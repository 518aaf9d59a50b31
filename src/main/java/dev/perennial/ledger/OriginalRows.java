package dev.perennial.ledger;

import dev.perennial.feed.Feed;
import dev.perennial.feed.Feeds;
import dev.perennial.sheet.CsvRows;
import dev.perennial.sheet.Dialect;
import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The rows of a file of the ledger as they were dropped, for those who answer it row by row. */
@Component
public class OriginalRows {

    private final FileLedger ledger;
    private final Copies copies;
    private final Feeds feeds;

    public OriginalRows(FileLedger ledger, Copies copies, Feeds feeds) {
        this.ledger = ledger;
        this.copies = copies;
        this.feeds = feeds;
    }

    /** Every row below the header in its order, in flat memory; the file must have been checked (TAKEN or in hand). */
    public void each(long file, Consumer<Row> rows) {
        LedgerFile entry =
                ledger.find(file).orElseThrow(() -> new IllegalArgumentException("There is no file " + file + "."));
        Path copy = copies.find(entry)
                .orElseThrow(() -> new IllegalStateException("The copy of " + entry.name() + " (file " + file
                        + ") is neither in var/work nor in var/archive/" + entry.night() + "; put it back there."));
        Dialect dialect = dialect(entry);
        try (CsvRows source = new CsvRows(copy, dialect, dialect.headerRow())) {
            source.next();
            for (Row row = source.next(); row != null; row = source.next()) {
                rows.accept(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + copy, e);
        }
    }

    /** As it was found out when the file was checked. */
    public Dialect dialect(LedgerFile file) {
        Format format = feeds.named(file.feed()).map(Feed::format).orElse(Format.UNKNOWN);
        return new Dialect(
                Charset.forName(Objects.requireNonNull(file.encoding(), "not checked yet")),
                Objects.requireNonNull(file.delimiter(), "not checked yet").charAt(0),
                format.quote().charAt(0),
                format.headerRow());
    }
}
