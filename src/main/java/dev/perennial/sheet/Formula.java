package dev.perennial.sheet;

import java.util.regex.Pattern;

/** Keeps spreadsheets from running a text that came from outside. */
public final class Formula {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");

    private Formula() {}

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula; numbers stay numbers. */
    public static String defused(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }
}
