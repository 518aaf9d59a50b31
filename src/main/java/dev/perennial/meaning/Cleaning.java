package dev.perennial.meaning;

import static dev.perennial.meaning.RejectCode.BAD_DATE;
import static dev.perennial.meaning.RejectCode.BAD_EMAIL;
import static dev.perennial.meaning.RejectCode.BAD_NUMBER;
import static dev.perennial.meaning.RejectCode.BAD_VALUE;
import static dev.perennial.meaning.RejectCode.FUTURE_DATE;
import static dev.perennial.meaning.RejectCode.TOO_LONG;

import dev.perennial.clean.Amount;
import dev.perennial.clean.Country;
import dev.perennial.clean.Dates;
import dev.perennial.clean.Email;
import dev.perennial.clean.MailLists;
import dev.perennial.clean.Phone;
import dev.perennial.clean.Text;
import dev.perennial.clean.YesNo;
import dev.perennial.config.Suggestion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans and checks one value of one row by the type of its column. All wording about single values is here. */
final class Cleaning {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern BLANK = Pattern.compile("[\\s_]+");
    private static final int LONGEST_REFERENCE = 254;

    private final Dates dates;
    private final Instant latest;
    private final MailLists mailLists;
    private final String noDate;

    /**
     * @param patterns of the dates, for people
     * @param latest the last instant at which anything can have happened already
     */
    Cleaning(Dates dates, List<String> patterns, Instant latest, MailLists mailLists) {
        this.dates = dates;
        this.latest = latest;
        this.mailLists = mailLists;
        this.noDate = "no date that can be read; write an existing day as "
                + (patterns.isEmpty() ? "" : String.join(" or ", patterns) + " or ")
                + "2026-03-31 or 2026-03-31T14:30:00Z";
    }

    /** @param written not blank */
    void clean(Cell cell, String written, RowInHand row) {
        int limit = cell.column().limit();
        switch (cell.column().type()) {
            case TEXT -> text(cell, limit, Text.line(written), row);
            case LINES -> text(cell, limit, Text.lines(written), row);
            case WORD -> text(cell, limit, word(written), row);
            case EMAIL -> email(cell, written, row);
            case LEAD -> lead(cell, written, row);
            case DOMAIN ->
                take(
                        Email.domain(withoutAt(written)),
                        cell,
                        written,
                        row,
                        BAD_VALUE,
                        "no domain; write for example company.com");
            case PHONE -> keepIfUnknown(Phone.parse(written, country(row)), cell, written, row);
            case COUNTRY -> keepIfUnknown(Country.parse(written), cell, written, row);
            case ZONE -> keepIfUnknown(zone(written), cell, written, row);
            case MOMENT -> moment(cell, written, row);
            case DATE -> take(dates.date(written), cell, written, row, BAD_DATE, noDate);
            case MONEY ->
                take(Amount.parse(written), cell, written, row, BAD_NUMBER, "no number; write for example 1234.50");
            case WHOLE ->
                take(Amount.whole(written), cell, written, row, BAD_NUMBER, "no whole number; write for example 240");
            case CURRENCY ->
                take(
                        currency(written),
                        cell,
                        written,
                        row,
                        BAD_VALUE,
                        "no currency; write its three letters, such as EUR");
            case CONSENT ->
                take(
                        YesNo.consent(written),
                        cell,
                        written,
                        row,
                        BAD_VALUE,
                        "neither yes nor no; write yes, no or unknown");
            case FLAG ->
                take(
                        YesNo.parse(written),
                        cell,
                        written,
                        row,
                        BAD_VALUE,
                        "neither yes nor no; write yes or no, or leave it empty");
            case CHOICE -> choice(cell, written, row);
        }
    }

    /** @param limit the most characters; 0 for any number */
    private static void text(Cell cell, int limit, String text, RowInHand row) {
        if (limit > 0 && text.length() > limit && text.codePointCount(0, text.length()) > limit) {
            row.reject(
                    TOO_LONG,
                    "The column " + cell.header() + " has " + text.codePointCount(0, text.length())
                            + " characters; shorten it to at most " + limit + ".");
        } else {
            row.put(cell.stored(), text);
        }
    }

    private void email(Cell cell, String written, RowInHand row) {
        Optional<Email> email = Email.parse(written, mailLists);
        if (email.isEmpty()) {
            row.reject(
                    BAD_EMAIL,
                    holds(cell, written)
                            + "no e-mail address; correct it, or empty it if there is another way to reach the person.");
            return;
        }
        row.put(cell.stored(), email.get().address());
        row.put("role_email", email.get().role());
        row.put("free_mail", email.get().free());
        row.put("disposable_mail", email.get().disposable());
    }

    /** A lead is named by its number or by an e-mail address. */
    private void lead(Cell cell, String written, RowInHand row) {
        if (written.indexOf('@') < 0) {
            text(cell, LONGEST_REFERENCE, Text.line(written), row);
            return;
        }
        take(
                Email.parse(written, mailLists).map(Email::address),
                cell,
                written,
                row,
                BAD_EMAIL,
                "neither a lead number nor an e-mail address; correct it");
    }

    private void moment(Cell cell, String written, RowInHand row) {
        Optional<Instant> moment = dates.instant(written);
        if (moment.isPresent() && moment.get().isAfter(latest)) {
            row.reject(
                    FUTURE_DATE,
                    holds(cell, written) + "in the future; correct the date, or the time zone of the feed.");
        } else {
            take(moment, cell, written, row, BAD_DATE, noDate);
        }
    }

    private static void choice(Cell cell, String written, RowInHand row) {
        String word = word(written);
        List<String> choices = cell.column().choices();
        if (choices.contains(word)) {
            row.put(cell.stored(), word);
            return;
        }
        String suggestion = Suggestion.instead(word, choices);
        row.reject(
                BAD_VALUE,
                holds(cell, written) + "none of " + String.join(", ", choices)
                        + (suggestion.isEmpty() ? "; write one of them." : suggestion));
    }

    private static <T> void take(
            Optional<T> value, Cell cell, String written, RowInHand row, RejectCode code, String wrong) {
        if (value.isPresent()) {
            row.put(cell.stored(), value.get());
        } else {
            row.reject(code, holds(cell, written) + wrong + ".");
        }
    }

    /** What only helps is no reason to send a row back: it goes on without, and what was written is kept beside it. */
    private static void keepIfUnknown(Optional<String> value, Cell cell, String written, RowInHand row) {
        if (value.isPresent()) {
            row.put(cell.stored(), value.get());
        } else {
            row.keep(cell.header(), Text.line(written));
        }
    }

    private static String holds(Cell cell, String written) {
        String text = Text.line(written);
        return "The column " + cell.header() + " holds '" + (text.length() <= 60 ? text : text.substring(0, 60) + "...")
                + "', which is ";
    }

    private static String word(String written) {
        return BLANK.matcher(Text.line(written).toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static String withoutAt(String written) {
        String text = Text.line(written);
        return text.startsWith("@") ? text.substring(1) : text;
    }

    private static @Nullable String country(RowInHand row) {
        String country = row.text("country");
        return country.isEmpty() ? null : country;
    }

    private static Optional<String> currency(String written) {
        return Optional.of(Text.line(written).toUpperCase(Locale.ROOT))
                .filter(text -> CURRENCY.matcher(text).matches());
    }

    private static Optional<String> zone(String written) {
        try {
            String id = ZoneId.of(Text.line(written)).getId();
            return Optional.of(id).filter(text -> text.length() <= 50);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
