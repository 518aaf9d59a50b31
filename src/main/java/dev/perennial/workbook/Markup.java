package dev.perennial.workbook;

import dev.perennial.sheet.UnreadableFile;

/** The XML of one part of a workbook, as far as it must be understood to know that it is harmless. */
final class Markup {

    /** A cell holds at most 32,767 characters, each written with at most ten bytes. */
    private static final int LONGEST_TEXT = 1 << 19;

    private static final int LARGEST_ROW = 1 << 24;
    private static final int LONGEST_PLACE = 12;
    private static final int LAST_COLUMN_LETTERS = 3;

    private enum In {
        TEXT,
        NAME,
        TAG,
        VALUE,
        ASIDE
    }

    private final StringBuilder name = new StringBuilder();
    private final AttributeName attribute = new AttributeName();
    private In in = In.TEXT;
    private String asideEnd = "";
    private int asideMatched;
    private byte quote;
    private int length;
    private int letters;
    private boolean isPlace;
    private long sinceRow;
    private long texts;
    private long textBytes;

    /** How many texts it holds for all cells to share. */
    long texts() {
        return texts;
    }

    long textBytes() {
        return textBytes;
    }

    void read(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw harmful("is written in an encoding that workbooks do not have");
            }
            if (in == In.TEXT) {
                text(b);
            } else if (in == In.VALUE) {
                value(b);
            } else if (in == In.NAME) {
                name(b);
            } else if (in == In.TAG) {
                tag(b);
            } else {
                aside(b);
            }
        }
        sinceRow += count;
        if (sinceRow > LARGEST_ROW) {
            throw harmful("has a row of more than " + (LARGEST_ROW >> 20) + " megabytes");
        }
    }

    private void text(byte b) {
        if (b == '<') {
            in = In.NAME;
            name.setLength(0);
            textBytes += length;
            length = 0;
        } else if (++length > LONGEST_TEXT) {
            throw harmful("holds a text longer than any cell can");
        }
    }

    private void name(byte b) {
        if (b == '>' || isSpace(b) || (b == '/' && !name.isEmpty())) {
            named();
            in = In.TAG;
            attribute.end();
            tag(b);
        } else if (b == ':') {
            name.setLength(0);
        } else {
            name.append((char) (b & 0xFF));
            special();
        }
    }

    private void special() {
        switch (name.charAt(0)) {
            case '?' -> aside("?>");
            case '!' -> {
                if ("!--".contentEquals(name)) {
                    aside("-->");
                } else if ("![CDATA[".contentEquals(name)) {
                    aside("]]>");
                } else if (!"!--".startsWith(name.toString()) && !"![CDATA[".startsWith(name.toString())) {
                    throw harmful("declares entities, which may name other files");
                }
            }
            default -> {
                if (name.length() > 100) {
                    throw harmful("has names that no workbook has");
                }
            }
        }
    }

    private void aside(String end) {
        in = In.ASIDE;
        asideEnd = end;
        asideMatched = 0;
    }

    private void aside(byte b) {
        if (b == asideEnd.charAt(asideMatched)) {
            asideMatched++;
        } else if (b != asideEnd.charAt(Math.max(0, asideMatched - 1))) {
            asideMatched = 0;
        }
        if (asideMatched == asideEnd.length()) {
            in = In.TEXT;
        } else if (++length > LONGEST_TEXT) {
            throw harmful("holds a text longer than any cell can");
        }
    }

    private void named() {
        if (name.length() < 2) {
            return;
        }
        if ("row".contentEquals(name) || "/row".contentEquals(name)) {
            sinceRow = 0;
        } else if ("si".contentEquals(name)) {
            sinceRow = 0;
            texts++;
        }
    }

    private void tag(byte b) {
        if (b == '>') {
            in = In.TEXT;
            length = 0;
        } else if (b == '"' || b == '\'') {
            in = In.VALUE;
            quote = b;
            length = 0;
            letters = 0;
            isPlace = attribute.is('r') && hasPlace();
            attribute.end();
        } else if (isSpace(b) || b == '=') {
            attribute.pause();
        } else {
            attribute.add(b);
        }
    }

    private boolean hasPlace() {
        int last = name.length() - 1;
        return (last == 0 && name.charAt(0) == 'c') || "row".contentEquals(name);
    }

    private void value(byte b) {
        if (b == quote) {
            in = In.TAG;
        } else if (++length > (isPlace ? LONGEST_PLACE : LONGEST_TEXT)) {
            throw harmful("has a value longer than any workbook has");
        } else if (isPlace && (b == '&' || (b > '9' && ++letters > LAST_COLUMN_LETTERS))) {
            throw harmful("has a cell beyond the last column");
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static UnreadableFile harmful(String what) {
        return new UnreadableFile("is a workbook that " + what + "; save it again in a spreadsheet program, or as CSV");
    }
}
