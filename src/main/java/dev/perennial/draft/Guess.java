package dev.perennial.draft;

import dev.perennial.comparison.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of trait a column holds, guessed from its name and its values: what the values say outranks the name. */
final class Guess {

    private static final Pattern EMAIL = words("e ?mails?( address)?|mail");
    private static final Pattern DATE = words("dob|date|birth|birthdate|birthday|born|geburtsdatum|geboren");
    private static final Pattern PHONE = words("(tele)?phones?|phonenumber|tel|mobile|cell|fax|telefon|handy");
    private static final Pattern POSTAL = words("post ?codes?|postal ?(code)?|zip ?(code)?|plz|zip5");
    private static final Pattern COMPANY = words("company|organi[sz]ation|org|employer|firm|firma|business|account");
    private static final Pattern FIRST =
            words("given ?names?|first ?names?|fore ?names?|f ?name|vorname|prenom|name first");
    private static final Pattern LAST = words(
            "sur ?names?|last ?names?|family ?names?|maiden ?names?|birth ?names?|l ?name|s ?name|nachname|nom|name last");
    private static final Pattern MIDDLE = words("middle ?names?|mid ?name|middle( ?initial)?|m ?name");
    private static final Pattern FULL = words("full ?names?|person|contact( name)?|name full");
    private static final Pattern NAME = words("name");
    private static final Pattern ADDRESS =
            words("address(es)?|addr|street|strasse|adresse|rue|(address|addr) ?(line)? ?\\d");
    private static final Pattern COUNTRY = words("country|land|nation");
    private static final Pattern CODE = words(
            "ssn|soc|social|passport|licen[cs]e|tax|national|number|no|nr|num|id|isbn|issn|doi|upc|ean|sku|model( ?no)?|code");
    private static final double MOST = 0.7;
    private static final int FEW_VALUES = 100;

    private final ColumnProfile column;
    private final boolean aboutPersons;

    private Guess(ColumnProfile column, boolean aboutPersons) {
        this.column = column;
        this.aboutPersons = aboutPersons;
    }

    private static Pattern words(String any) {
        return Pattern.compile("(?:^| )(?:" + any + ")(?: |$)");
    }

    static boolean isFirstName(ColumnProfile column) {
        return column.named(FIRST) && column.numbers < MOST;
    }

    static boolean isLastName(ColumnProfile column) {
        return column.named(LAST) && column.numbers < MOST;
    }

    /** Whether these columns describe people; then a name is a person's. */
    static boolean aboutPersons(List<ColumnProfile> columns) {
        return columns.stream()
                .anyMatch(column -> column.named(FIRST)
                        || column.named(LAST)
                        || column.named(FULL)
                        || column.named(words("dob|birth|birthdate|date of birth|sex|gender|ssn")));
    }

    /** Nothing for a column that cannot tell anybody from anybody. */
    static Optional<Kind> of(ColumnProfile column, boolean aboutPersons) {
        return column.different < 2 ? Optional.empty() : Optional.of(new Guess(column, aboutPersons).kind());
    }

    private Kind kind() {
        if (column.emails > 0.5) {
            return Kind.EMAIL;
        }
        if (column.days > MOST) {
            return Kind.DATE;
        }
        if (column.named(PHONE) && column.digitsOfLetters > 0.5) {
            return Kind.PHONE;
        }
        if (column.named(POSTAL)) {
            return Kind.POSTAL_CODE;
        }
        if (column.named(DATE) && column.digitsOfLetters > 0.5 && column.averageLength >= 6) {
            return Kind.DATE;
        }
        return column.numbers > MOST ? ofNumbers() : ofWords();
    }

    private Kind ofNumbers() {
        boolean codes = column.averageLength >= 5 && column.amounts < 0.1;
        if (codes && (column.variety() > 0.5 || column.named(CODE))) {
            return Kind.ID;
        }
        return column.different <= 12 ? Kind.CATEGORY : Kind.NUMBER;
    }

    private Kind ofWords() {
        if (column.named(EMAIL)) {
            return Kind.EMAIL;
        }
        if (column.named(FIRST) || column.named(LAST) || column.named(MIDDLE)) {
            return Kind.NAME;
        }
        if (column.named(FULL) || (aboutPersons && column.named(NAME))) {
            return Kind.PERSON;
        }
        if (column.named(COMPANY) && column.variety() > 0.05) {
            return Kind.COMPANY;
        }
        if (column.named(COUNTRY)) {
            return Kind.COUNTRY;
        }
        if (column.named(ADDRESS)) {
            return column.averageWords >= 1.7 ? Kind.ADDRESS : Kind.TEXT;
        }
        if (column.different <= FEW_VALUES && column.variety() < 0.2 && column.averageWords < 2) {
            return Kind.CATEGORY;
        }
        if (column.digitsOfLetters > 0.4 && column.averageWords < 1.5) {
            return Kind.ID;
        }
        return column.averageWords >= 2.2 ? Kind.WORDS : Kind.TEXT;
    }
}
