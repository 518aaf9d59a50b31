package dev.perennial.database;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as LOAD DATA reads them: UTF-8, a tab between values, a line feed behind a row, a backslash before either. Each row
 * begins with its number among them, from 0; the values follow in the order in which their columns were first filled.
 */
final class LoadText {

    private static final int LONGEST_MOMENT = "2026-11-20 23:59:59.123456.".length();

    private final List<String> columns;
    private final @Nullable Object[] fallbacks;
    private final boolean[] filled;
    private final int[] places;
    private int width;
    private int[] rowEnds = new int[1024];
    private int rows;
    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** @param fallbacks for each column what it says in rows that do not fill it */
    LoadText(List<String> columns, @Nullable Object[] fallbacks) {
        this.columns = columns;
        this.fallbacks = fallbacks;
        this.filled = new boolean[columns.size()];
        this.places = new int[columns.size()];
    }

    /** The columns that some row filled. */
    List<String> columns() {
        return IntStream.range(0, width).mapToObj(i -> columns.get(places[i])).toList();
    }

    int rows() {
        return rows;
    }

    InputStream read() {
        return read(0, rows);
    }

    InputStream read(int fromRow, int toRow) {
        int from = start(fromRow);
        return new ByteArrayInputStream(bytes, from, start(toRow) - from);
    }

    private int start(int row) {
        return row == 0 ? 0 : rowEnds[row - 1] + 1;
    }

    /** @param values one for each of the columns; null where the row does not fill it */
    void add(@Nullable Object[] values) {
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null && !filled[place]) {
                widen(place);
            }
        }
        text(Integer.toString(rows));
        for (int i = 0; i < width; i++) {
            put('\t');
            value(values[places[i]], places[i]);
        }
        if (rows == rowEnds.length) {
            rowEnds = Arrays.copyOf(rowEnds, rows * 2);
        }
        rowEnds[rows++] = length;
        put('\n');
    }

    /** The rows so far did not fill this column; each gets its fallback behind its other values. */
    private void widen(int place) {
        filled[place] = true;
        places[width++] = place;
        byte[] narrow = bytes;
        bytes = new byte[narrow.length];
        length = 0;
        int from = 0;
        for (int row = 0; row < rows; row++) {
            int size = rowEnds[row] - from;
            room(size);
            System.arraycopy(narrow, from, bytes, length, size);
            length += size;
            from = rowEnds[row] + 1;
            put('\t');
            value(null, place);
            rowEnds[row] = length;
            put('\n');
        }
    }

    private void value(@Nullable Object given, int place) {
        Object value = given == null ? fallbacks[place] : given;
        if (value == null) {
            put('\\');
            put('N');
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Boolean flag) {
            put(flag ? '1' : '0');
        } else if (value instanceof Instant instant) {
            moment(Utc.of(instant));
        } else {
            text(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }

    /** As the text of a LocalDateTime, which costs more than all else of a row. */
    private void moment(LocalDateTime utc) {
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            text(utc.toString());
            return;
        }
        room(LONGEST_MOMENT);
        digits(utc.getYear(), 1000, '-');
        digits(utc.getMonthValue(), 10, '-');
        digits(utc.getDayOfMonth(), 10, ' ');
        digits(utc.getHour(), 10, ':');
        digits(utc.getMinute(), 10, ':');
        digits(utc.getSecond(), 10, '.');
        int micros = utc.get(ChronoField.MICRO_OF_SECOND);
        if (micros > 0) {
            digits(micros, 100_000, '.');
        }
        length--;
    }

    private void digits(int number, int highest, char end) {
        for (int unit = highest; unit > 0; unit /= 10) {
            bytes[length++] = (byte) ('0' + number / unit % 10);
        }
        bytes[length++] = (byte) end;
    }

    private void text(String text) {
        int end = text.length();
        room(end * 3); // no character has more bytes: a pair of surrogates has four
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i, c);
            } else {
                if (c == '\t' || c == '\n' || c == '\\' || c == 0) {
                    bytes[length++] = '\\';
                    c = c == 0 ? '0' : c;
                }
                bytes[length++] = (byte) c;
            }
        }
    }

    /** Answers how many more characters than one it took. */
    private int wide(String text, int i, char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
            bytes[length++] = (byte) (0x80 | (c & 0x3F));
            return 0;
        }
        int point = Character.isSurrogate(c) ? text.codePointAt(i) : c;
        if (point >= 0x10000) {
            bytes[length++] = (byte) (0xF0 | (point >> 18));
            bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (point & 0x3F));
            return 1;
        }
        int whole = Character.isSurrogate(c) ? 0xFFFD : point; // half a pair is no character
        bytes[length++] = (byte) (0xE0 | (whole >> 12));
        bytes[length++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (whole & 0x3F));
        return 0;
    }

    private void put(char c) {
        room(1);
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
