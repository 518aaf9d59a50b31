package dev.perennial.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.Row.Flaw;
import dev.perennial.sheet.Row.Form;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV or TSV text. A row whose quotes are broken is one flawed row; the line below it is read as a row again. */
public final class CsvRows implements RowSource {

    private static final int LONGEST_FIELD = 1 << 20;

    private final char delimiter;
    private final char quote;
    private final Replay text;
    private RowCollector collector;
    private Iterator<Row> rows;

    /** @param fromLine the line in which the first wanted row starts; the lines before it are passed over unread */
    public CsvRows(Reader in, char delimiter, char quote, long fromLine) throws IOException {
        this.delimiter = delimiter;
        this.quote = quote;
        this.collector = new RowCollector(fromLine - 1);
        this.text = new Replay(in, this::lineInHand);
        text.startAt(fromLine);
        this.rows = parser();
    }

    private long lineInHand() {
        return collector.line();
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (CsvParseException broken) {
            return leftOut(broken);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Row leftOut(CsvParseException broken) throws IOException {
        if (broken.getCause() instanceof UnreadableFile unreadable) {
            throw unreadable;
        }
        long line = collector.line();
        String written = text.leaveOut(line);
        collector = new RowCollector(line);
        rows = parser();
        String[] fields = written.split(Pattern.quote(String.valueOf(delimiter)), -1);
        return new Row(line, List.of(fields), flaw(broken));
    }

    private Flaw flaw(CsvParseException broken) {
        boolean tooLong = broken.getCause() instanceof RowCollector.RowTooLong
                || String.valueOf(broken.getMessage()).contains("maximum buffer size");
        return tooLong
                ? new Flaw(
                        Form.TOO_LONG,
                        "A value of the row is longer than " + LONGEST_FIELD + " characters, or the " + quote
                                + " that begins it is never closed; shorten the value or close the quote.")
                : new Flaw(
                        Form.BAD_QUOTE,
                        "A value that begins with " + quote + " does not end with it before the next delimiter; close"
                                + " the quote, and write a quote inside of a value twice.");
    }

    private Iterator<Row> parser() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(collector, text)
                .iterator();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
