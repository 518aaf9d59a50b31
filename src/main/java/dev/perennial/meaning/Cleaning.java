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
import dev.perennial.clean.Phone;
import dev.perennial.clean.Text;
import dev.perennial.clean.YesNo;
import dev.perennial.config.Suggestion;
import dev.perennial.feed.Column;
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

    private final Dates dates;
    private final List<String> patterns;
    private final Instant latest;

    /** @param latest the last instant at which anything can have happened already */
    Cleaning(Dates dates, List<String> patterns, Instant latest) {
        this.dates = dates;
        this.patterns = patterns;
        this.latest = latest;
    }

    /** @param header what the file calls the column; {@code written} is not blank */
    void clean(Column column, String header, String written, RowInHand row) {
        switch (column.type()) {
            case TEXT -> text(column, header, Text.line(written), row);
            case LINES -> text(column, header, Text.lines(written), row);
            case WORD -> text(column, header, word(written), row);
            case EMAIL -> email(column, header, written, row);
            case LEAD -> lead(column, header, written, row);
            case DOMAIN ->
                take(
                        Email.domain(withoutAt(written)),
                        column,
                        row,
                        BAD_VALUE,
                        header,
                        written,
                        "no domain; write for example company.com");
            case PHONE -> keepIfUnknown(Phone.parse(written, country(row)), column, header, written, row);
            case COUNTRY -> keepIfUnknown(Country.parse(written), column, header, written, row);
            case ZONE -> keepIfUnknown(zone(written), column, header, written, row);
            case MOMENT -> moment(column, header, written, row);
            case DATE -> take(dates.date(written), column, row, BAD_DATE, header, written, noDate());
            case MONEY ->
                take(
                        Amount.parse(written),
                        column,
                        row,
                        BAD_NUMBER,
                        header,
                        written,
                        "no number; write for example 1234.50");
            case WHOLE ->
                take(
                        Amount.whole(written),
                        column,
                        row,
                        BAD_NUMBER,
                        header,
                        written,
                        "no whole number; write for example 240");
            case CURRENCY ->
                take(
                        currency(written),
                        column,
                        row,
                        BAD_VALUE,
                        header,
                        written,
                        "no currency; write its three letters, such as EUR");
            case CONSENT ->
                take(
                        YesNo.consent(written),
                        column,
                        row,
                        BAD_VALUE,
                        header,
                        written,
                        "neither yes nor no; write yes, no or unknown");
            case FLAG ->
                take(
                        YesNo.parse(written),
                        column,
                        row,
                        BAD_VALUE,
                        header,
                        written,
                        "neither yes nor no; write yes or no, or leave it empty");
            case CHOICE -> choice(column, header, written, row);
        }
    }

    private static void text(Column column, String header, String text, RowInHand row) {
        int length = text.codePointCount(0, text.length());
        if (column.limit() > 0 && length > column.limit()) {
            row.reject(
                    TOO_LONG,
                    "The column " + header + " has " + length + " characters; shorten it to at most " + column.limit()
                            + ".");
        } else {
            row.put(column.stored(), text);
        }
    }

    private static void email(Column column, String header, String written, RowInHand row) {
        Email.parse(written)
                .ifPresentOrElse(
                        email -> {
                            row.put(column.stored(), email.address());
                            row.put("role_email", email.role());
                            row.put("free_mail", email.free());
                        },
                        () -> row.reject(
                                BAD_EMAIL,
                                holds(header, written)
                                        + "no e-mail address; correct it, or empty it if there is another way to reach the person."));
    }

    /** A lead is named by its number or by an e-mail address. */
    private static void lead(Column column, String header, String written, RowInHand row) {
        if (written.indexOf('@') < 0) {
            text(column.atMost(254), header, Text.line(written), row);
            return;
        }
        Optional<String> address = Email.parse(written).map(Email::address);
        take(
                address,
                column,
                row,
                BAD_EMAIL,
                header,
                written,
                "neither a lead number nor an e-mail address; correct it");
    }

    private void moment(Column column, String header, String written, RowInHand row) {
        Optional<Instant> moment = dates.instant(written);
        if (moment.isPresent() && moment.get().isAfter(latest)) {
            row.reject(
                    FUTURE_DATE,
                    holds(header, written) + "in the future; correct the date, or the time zone of the feed.");
        } else {
            take(moment, column, row, BAD_DATE, header, written, noDate());
        }
    }

    private String noDate() {
        return "no date that can be read; write an existing day as "
                + (patterns.isEmpty() ? "" : String.join(" or ", patterns) + " or ")
                + "2026-03-31 or 2026-03-31T14:30:00Z";
    }

    private static void choice(Column column, String header, String written, RowInHand row) {
        String word = word(written);
        if (column.choices().contains(word)) {
            row.put(column.stored(), word);
        } else {
            row.reject(
                    BAD_VALUE,
                    holds(header, written) + "none of " + String.join(", ", column.choices())
                            + (Suggestion.instead(word, column.choices()).isEmpty()
                                    ? "; write one of them."
                                    : Suggestion.instead(word, column.choices())));
        }
    }

    private static <T> void take(
            Optional<T> value,
            Column column,
            RowInHand row,
            RejectCode code,
            String header,
            String written,
            String wrong) {
        value.ifPresentOrElse(
                found -> row.put(column.stored(), found), () -> row.reject(code, holds(header, written) + wrong + "."));
    }

    /** What only helps is no reason to send a row back: it goes on without, and what was written is kept beside it. */
    private static void keepIfUnknown(
            Optional<String> value, Column column, String header, String written, RowInHand row) {
        value.ifPresentOrElse(found -> row.put(column.stored(), found), () -> row.keep(header, Text.line(written)));
    }

    private static String holds(String header, String written) {
        String text = Text.line(written);
        return "The column " + header + " holds '" + (text.length() <= 60 ? text : text.substring(0, 60) + "...")
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
