package dev.perennial.meaning;

import static dev.perennial.meaning.RejectCode.TOO_LONG;

import dev.perennial.clean.Amount;
import dev.perennial.clean.Country;
import dev.perennial.clean.Email;
import dev.perennial.clean.MailLists;
import dev.perennial.clean.Phone;
import dev.perennial.clean.Text;
import dev.perennial.clean.YesNo;
import dev.perennial.date.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans and checks one value of one row by the type of its column. */
final class Cleaning {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern BLANK = Pattern.compile("[\\s_]+");
    private static final int LONGEST_REFERENCE = 254;

    private final Dates dates;
    private final Instant latest;
    private final MailLists mailLists;
    private final Wrong noDate;

    /**
     * @param patterns of the dates, for people
     * @param latest the last instant at which anything can have happened already
     */
    Cleaning(Dates dates, List<String> patterns, Instant latest, MailLists mailLists) {
        this.dates = dates;
        this.latest = latest;
        this.mailLists = mailLists;
        this.noDate = Wrong.date(patterns);
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
            case DOMAIN -> take(Email.domain(withoutAt(written)), cell, written, row, Wrong.DOMAIN);
            case PHONE -> keepIfUnknown(Phone.parse(written, country(row)), cell, written, row);
            case COUNTRY -> keepIfUnknown(Country.parse(written), cell, written, row);
            case ZONE -> keepIfUnknown(zone(written), cell, written, row);
            case MOMENT -> moment(cell, written, row);
            case DATE -> take(dates.date(written), cell, written, row, noDate);
            case MONEY -> take(Amount.parse(written), cell, written, row, Wrong.NUMBER);
            case WHOLE -> take(Amount.whole(written), cell, written, row, Wrong.WHOLE);
            case CURRENCY -> take(currency(written), cell, written, row, Wrong.CURRENCY);
            case CONSENT -> take(YesNo.consent(written), cell, written, row, Wrong.CONSENT);
            case FLAG -> take(YesNo.parse(written), cell, written, row, Wrong.FLAG);
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
            Wrong.EMAIL.reject(cell, written, row);
            return;
        }
        row.put(cell.stored(), email.get().address());
        row.put("role_email", email.get().role());
        row.put("free_mail", email.get().free());
        if (email.get().disposable()) {
            row.keep("disposable_mail", "yes");
        }
    }

    /** A lead is named by its number or by an e-mail address. */
    private void lead(Cell cell, String written, RowInHand row) {
        if (written.indexOf('@') < 0) {
            text(cell, LONGEST_REFERENCE, Text.line(written), row);
            return;
        }
        take(Email.parse(written, mailLists).map(Email::address), cell, written, row, Wrong.LEAD);
    }

    private void moment(Cell cell, String written, RowInHand row) {
        Optional<Instant> moment = dates.instant(written);
        if (moment.isPresent() && moment.get().isAfter(latest)) {
            Wrong.FUTURE.reject(cell, written, row);
        } else {
            take(moment, cell, written, row, noDate);
        }
    }

    private static void choice(Cell cell, String written, RowInHand row) {
        String word = word(written);
        List<String> choices = cell.column().choices();
        if (choices.contains(word)) {
            row.put(cell.stored(), word);
            return;
        }
        Wrong.choice(word, choices).reject(cell, written, row);
    }

    private static <T> void take(Optional<T> value, Cell cell, String written, RowInHand row, Wrong wrong) {
        if (value.isPresent()) {
            row.put(cell.stored(), value.get());
        } else {
            wrong.reject(cell, written, row);
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
