package dev.perennial.reading;

import dev.perennial.feed.Feed;
import dev.perennial.form.Form;
import dev.perennial.meaning.Meaning;
import dev.perennial.meaning.Verdict;
import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.night.Night;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file whose header is understood, with a finger on the next row. */
public final class OpenFile implements AutoCloseable {

    /** A line that is never reached. */
    static final long END = Long.MAX_VALUE;

    private final Form form;
    private final List<String> header;
    private final Meaning meaning;
    private final RowSource rows;
    private @Nullable Row next;

    private OpenFile(Form form, List<String> header, Meaning meaning, RowSource rows) throws IOException {
        this.form = form;
        this.header = header;
        this.meaning = meaning;
        this.rows = rows;
        this.next = rows.next();
    }

    /** From its header on; throws {@link UnreadableFile}. */
    static OpenFile atHeader(Path copy, Feed feed, Night night) throws IOException {
        Form form = Form.of(copy, feed.format());
        return over(rows(form, copy, form.headerRow()), form, RowSource::header, feed, night);
    }

    /** Further down, where taking it was broken off. */
    static OpenFile at(long line, Path copy, Form form, List<String> header, Feed feed, Night night)
            throws IOException {
        return over(rows(form, copy, line), form, rows -> header, feed, night);
    }

    private static OpenFile over(RowSource rows, Form form, Header header, Feed feed, Night night) throws IOException {
        try {
            List<String> names = header.of(rows);
            return new OpenFile(form, names, Meaning.of(feed, names, night.zone(), night.endsAt()), rows);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private interface Header {

        List<String> of(RowSource rows) throws IOException;
    }

    /** A workbook takes as long to read as to clean, a text next to nothing. */
    private static RowSource rows(Form form, Path copy, long line) throws IOException {
        RowSource rows = form.open(copy, line);
        return form.kind() == Form.Kind.XLSX ? new RowsAhead(rows) : rows;
    }

    public Form form() {
        return form;
    }

    public List<String> header() {
        return header;
    }

    /** The line of the next row; {@link #END} at the end of the file. */
    long nextLine() {
        return next == null ? END : next.line();
    }

    boolean atEnd() {
        return next == null;
    }

    /**
     * Some rows in their order.
     *
     * @param size how many characters they have
     */
    record Part(List<Accepted> accepted, List<Rejected> rejected, long size) {}

    /** The rejected ones among some rows; none of them is kept. */
    Rejections readRejections(int mostRows) throws IOException {
        long read = 0;
        List<Rejected> rejected = new ArrayList<>();
        for (Row row = next; row != null && read < mostRows; row = next) {
            read++;
            meaning.objection(row).ifPresent(rejected::add);
            next = rows.next();
        }
        return new Rejections(read, rejected);
    }

    /** How many rows were read, and which of them are bad. */
    record Rejections(long rows, List<Rejected> rejected) {}

    /** The next rows, fewer when they are long; none at the end. */
    Part read(int mostRows, long mostCharacters) throws IOException {
        List<Accepted> accepted = new ArrayList<>(mostRows);
        List<Rejected> rejected = new ArrayList<>();
        long size = 0;
        int read = 0;
        for (Row row = next; row != null && read < mostRows && size < mostCharacters; row = next) {
            size += row.size();
            read++;
            Verdict verdict = meaning.of(row);
            if (verdict instanceof Accepted fine) {
                accepted.add(fine);
            } else if (verdict instanceof Rejected bad) {
                rejected.add(bad);
            }
            next = rows.next();
        }
        return new Part(accepted, rejected, size);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
