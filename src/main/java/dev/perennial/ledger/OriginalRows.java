package dev.perennial.ledger;

import dev.perennial.form.Form;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The rows of a file of the ledger as they were dropped, for those who answer it row by row. */
@Component
public class OriginalRows {

    private final FileLedger ledger;
    private final Copies copies;

    public OriginalRows(FileLedger ledger, Copies copies) {
        this.ledger = ledger;
        this.copies = copies;
    }

    /** Every row below the header in its order, in flat memory; the file must have been checked (TAKEN or in hand). */
    public void each(long file, Consumer<Row> rows) {
        LedgerFile entry =
                ledger.find(file).orElseThrow(() -> new IllegalArgumentException("There is no file " + file + "."));
        Path copy = copies.find(entry)
                .orElseThrow(() -> new IllegalStateException("The copy of " + entry.name() + " (file " + file
                        + ") is neither in var/work nor in var/archive/" + entry.night() + "; put it back there."));
        Form form = Objects.requireNonNull(entry.form(), "not checked yet");
        try (RowSource source = form.open(copy, form.headerRow())) {
            source.next();
            for (Row row = source.next(); row != null; row = source.next()) {
                rows.accept(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + copy, e);
        }
    }
}
