package dev.perennial.sheet;

/** Keeps spreadsheets from running a text that came from outside. */
public final class Formula {

    private Formula() {}

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
    public static String defused(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
