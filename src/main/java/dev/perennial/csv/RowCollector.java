package dev.perennial.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.Row.Flaw;
import dev.perennial.sheet.Row.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of what the parser finds, within limits of memory; a blank row is none. */
final class RowCollector extends AbstractBaseCsvCallbackHandler<Row> {

    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_ROW = 1 << 22;
    /** What a decoder writes for bytes that are no character. */
    private static final char UNREADABLE = '\uFFFD';

    private final long linesAbove;
    private List<String> fields = new ArrayList<>();
    private long line;
    private long size;
    private boolean tooManyColumns;

    /** @param linesAbove how many lines of the file the parser does not see */
    RowCollector(long linesAbove) {
        this.linesAbove = linesAbove;
        this.line = linesAbove + 1;
    }

    /** The line in which the row in hand starts, also when it turns out to be broken. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = linesAbove + startingLine;
        fields = new ArrayList<>(Math.max(10, fields.size()));
        size = 0;
        tooManyColumns = false;
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        size += length;
        if (size > LONGEST_ROW) {
            throw new RowTooLong();
        }
        if (index < MOST_COLUMNS) {
            fields.add(length == 0 ? "" : new String(text, offset, length));
        } else {
            tooManyColumns = true;
        }
    }

    @Override
    protected @Nullable Row buildRecord() {
        Row row = new Row(line, fields, flaw());
        return row.isBlank() ? null : row;
    }

    private @Nullable Flaw flaw() {
        if (tooManyColumns) {
            return new Flaw(
                    Form.TOO_MANY_COLUMNS, "The row has more than " + MOST_COLUMNS + " columns; check its delimiters.");
        }
        for (int column = 0; column < fields.size(); column++) {
            if (fields.get(column).indexOf(UNREADABLE) >= 0) {
                return new Flaw(
                        Form.BAD_ENCODING,
                        "Column " + (column + 1)
                                + " holds a character that cannot be read in the file's encoding; save the file"
                                + " as UTF-8, or name its encoding in the feed.");
            }
        }
        return null;
    }

    /** Ends the row in hand: more than a row may hold. */
    static final class RowTooLong extends RuntimeException {

        private static final long serialVersionUID = 1;

        private RowTooLong() {
            super("too long", null, false, false);
        }
    }
}
