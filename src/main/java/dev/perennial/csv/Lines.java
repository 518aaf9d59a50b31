package dev.perennial.csv;

import java.util.ArrayList;
import java.util.List;

/** The first rows of a text, looked at for what they might be cut by. */
record Lines(String text, boolean cut) {

    private static final int MOST_ROWS = 100;
    private static final int LEAST_QUOTED = 2;

    /** From the header on. */
    static Lines of(String start, int headerRow, boolean cut) {
        int at = 0;
        for (int line = 1; line < headerRow && at < start.length(); line++) {
            while (at < start.length() && !isLineEnd(start.charAt(at))) {
                at++;
            }
            at += start.startsWith("\r\n", at) ? 2 : 1;
        }
        return new Lines(start.substring(Math.min(at, start.length())), cut);
    }

    /** How many columns each row has, when cut by this delimiter; blank lines are none. */
    List<Integer> columns(char delimiter, char quote) {
        List<Integer> rows = new ArrayList<>();
        int columns = 1;
        boolean quoted = false;
        boolean blank = true;
        char before = delimiter;
        for (int i = 0; i < text.length() && rows.size() < MOST_ROWS; i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != quote;
            } else if (c == quote && (before == delimiter || before == quote)) {
                quoted = true;
            } else if (c == delimiter) {
                columns++;
            } else if (isLineEnd(c)) {
                if (!blank) {
                    rows.add(columns);
                }
                columns = 1;
                blank = true;
                before = delimiter;
                continue;
            }
            blank = false;
            before = c;
        }
        if (!blank && (rows.isEmpty() || (!cut && rows.size() < MOST_ROWS))) {
            rows.add(columns);
        }
        return rows;
    }

    /** Whether there are values that begin with this quote, and all of them end with it. */
    boolean quotedBy(char quote, char delimiter) {
        int opened = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == quote) {
                int end = end(at + 1, quote, delimiter);
                if (end < 0) {
                    return cut && opened >= LEAST_QUOTED;
                }
                opened++;
                at = end;
            }
            while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd(text.charAt(at))) {
                at++;
            }
            at++;
        }
        return opened >= LEAST_QUOTED;
    }

    /** Behind the quote that ends the value; -1 when what follows it is more of the value. */
    private int end(int from, char quote, char delimiter) {
        for (int at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 2)) {
            if (at + 1 == text.length() || text.charAt(at + 1) == delimiter || isLineEnd(text.charAt(at + 1))) {
                return at + 1;
            }
            if (text.charAt(at + 1) != quote) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
