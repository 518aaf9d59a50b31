package dev.perennial.meaning;

import dev.perennial.clean.Text;
import dev.perennial.config.Suggestion;
import java.util.List;

/** What can be wrong with a value, in words that say what to do. */
record Wrong(RejectCode code, String what) {

    static final Wrong EMAIL = new Wrong(
            RejectCode.BAD_EMAIL,
            "no e-mail address; correct it, or empty it if there is another way to reach the person.");
    static final Wrong LEAD =
            new Wrong(RejectCode.BAD_EMAIL, "neither a lead number nor an e-mail address; correct it.");
    static final Wrong DOMAIN = new Wrong(RejectCode.BAD_VALUE, "no domain; write for example company.com.");
    static final Wrong NUMBER = new Wrong(RejectCode.BAD_NUMBER, "no number; write for example 1234.50.");
    static final Wrong WHOLE = new Wrong(RejectCode.BAD_NUMBER, "no whole number; write for example 240.");
    static final Wrong CURRENCY = new Wrong(RejectCode.BAD_VALUE, "no currency; write its three letters, such as EUR.");
    static final Wrong CONSENT = new Wrong(RejectCode.BAD_VALUE, "neither yes nor no; write yes, no or unknown.");
    static final Wrong FLAG =
            new Wrong(RejectCode.BAD_VALUE, "neither yes nor no; write yes or no, or leave it empty.");
    static final Wrong FUTURE =
            new Wrong(RejectCode.FUTURE_DATE, "in the future; correct the date, or the time zone of the feed.");

    private static final int LONGEST_SHOWN = 60;

    static Wrong date(List<String> patterns) {
        return new Wrong(
                RejectCode.BAD_DATE,
                "no date that can be read; write an existing day as "
                        + (patterns.isEmpty() ? "" : String.join(" or ", patterns) + " or ")
                        + "2026-03-31 or 2026-03-31T14:30:00Z.");
    }

    static Wrong choice(String word, List<String> choices) {
        String suggestion = Suggestion.instead(word, choices);
        return new Wrong(
                RejectCode.BAD_VALUE,
                "none of " + String.join(", ", choices) + (suggestion.isEmpty() ? "; write one of them." : suggestion));
    }

    void reject(Cell cell, String written, RowInHand row) {
        String text = Text.line(written);
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
        row.reject(code, "The column " + cell.header() + " holds '" + shown + "', which is " + what);
    }
}
