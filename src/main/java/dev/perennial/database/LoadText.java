package dev.perennial.database;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as LOAD DATA reads them: UTF-8, a tab between values, a line feed behind a row, a backslash before either. */
final class LoadText {

    private byte[] bytes;
    private int length;

    private LoadText(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Each row begins with its number among them, from 0; of its values those at the places follow. */
    static LoadText of(List<Integer> chosen, List<@Nullable Object[]> rows) {
        int[] places = chosen.stream().mapToInt(Integer::intValue).toArray();
        LoadText text = new LoadText(Math.max(1024, rows.size() * 256));
        for (int number = 0; number < rows.size(); number++) {
            text.row(number, places, rows.get(number));
        }
        return text;
    }

    InputStream read() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    private void row(int number, int[] places, @Nullable Object[] values) {
        text(Integer.toString(number));
        for (int place : places) {
            room(1);
            bytes[length++] = '\t';
            value(values[place]);
        }
        room(1);
        bytes[length++] = '\n';
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            room(2);
            bytes[length++] = '\\';
            bytes[length++] = 'N';
        } else if (value instanceof Boolean flag) {
            text(flag ? "1" : "0");
        } else if (value instanceof Instant instant) {
            text(Utc.of(instant).toString());
        } else if (value instanceof java.math.BigDecimal number) {
            text(number.toPlainString());
        } else {
            text(value.toString());
        }
    }

    private void text(String text) {
        int end = text.length();
        room(end * 3); // no character has more bytes: a pair of surrogates has four
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i);
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
    private int wide(String text, int i) {
        int point = text.codePointAt(i);
        if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | (point >> 6));
        } else if (point < 0x10000) {
            int whole = point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point; // half a pair is no character
            bytes[length++] = (byte) (0xE0 | (whole >> 12));
            bytes[length++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
            point = whole;
        } else {
            bytes[length++] = (byte) (0xF0 | (point >> 18));
            bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (point & 0x3F));
        return Character.charCount(text.codePointAt(i)) - 1;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
        }
    }
}
