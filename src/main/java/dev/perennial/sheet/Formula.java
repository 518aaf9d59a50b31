package dev.perennial.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Keeps spreadsheets from running a text that came from outside. */
public final class Formula {

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");
    private static final char APOSTROPHE = '\'';

    private Formula() {}

    /**
     * The text, with an apostrophe before it when a spreadsheet would take it for a formula; numbers stay numbers. A formula
     * that has its apostrophe already gets one more, so that {@link #restored} knows which one is ours.
     */
    public static String defused(String text) {
        return isFormulaBehindApostrophes(text) ? APOSTROPHE + text : text;
    }

    public static List<String> defused(List<String> row) {
        List<String> defused = new ArrayList<>(row);
        defused.replaceAll(Formula::defused);
        return defused;
    }

    /** What {@link #defused} made its text from. */
    public static String restored(String text) {
        return !text.isEmpty() && text.charAt(0) == APOSTROPHE && isFormulaBehindApostrophes(text)
                ? text.substring(1)
                : text;
    }

    private static boolean isFormulaBehindApostrophes(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return at < text.length()
                && "=+-@\t\r\n".indexOf(text.charAt(at)) >= 0
                && !NUMBER.matcher(text).region(at, text.length()).matches();
    }
}
