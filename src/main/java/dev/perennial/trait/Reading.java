package dev.perennial.trait;

import dev.perennial.clean.Country;
import dev.perennial.clean.Email;
import dev.perennial.clean.PersonName;
import dev.perennial.lead.EmailKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells as people wrote them, read by the kind of what they tell. */
public final class Reading {

    /** Jana Winter <jana.winter@auenlabor.example>. */
    private static final Pattern NAMED = Pattern.compile("^[^<>]{0,200}<([^<>@]+@[^<>]+)>$");

    private static final int SHORTEST_PHONE = 5;
    private static final int NATIONAL_DIGITS = 9;

    private Reading() {}

    public static Trait text(String[] cells) {
        String words = Plain.words(String.join(" ", cells));
        return Trait.ofWords(Plain.joined(words), List.of(words.split(" ")));
    }

    public static Trait name(String[] cells) {
        String joined = Plain.joined(Plain.words(String.join(" ", cells)));
        return Trait.of(joined, joined);
    }

    public static Trait person(String[] cells) {
        PersonName name =
                cells.length == 1 ? PersonName.split(cells[0]) : new PersonName(cells[0], cells[cells.length - 1]);
        String firstNames = Plain.words(name.first());
        String lastWords = Plain.words(name.last());
        List<String> lastNames = Generation.without(lastWords);
        String first = firstWord(firstNames);
        String last = String.join("", lastNames);
        if (first.isEmpty() && last.isEmpty()) {
            return Trait.NOTHING;
        }
        double generation =
                cells.length == 1 ? Generation.of(Plain.words(cells[0])) : Generation.of(firstNames, lastWords);
        String key = first + "|" + last + (Double.isNaN(generation) ? "" : "|" + generation);
        return new Trait(key, generation, List.of(first + last, first, last), lastNames(firstNames, lastNames), false);
    }

    /** All that may stand for the last name alone: the middle name is often the one from before a wedding. */
    private static List<String> lastNames(String firstNames, List<String> last) {
        if (firstNames.indexOf(' ') < 0 && last.size() < 2) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(firstNames.split(" ")));
        names.remove(0);
        names.addAll(last);
        names.removeIf(String::isEmpty);
        return names.size() > 1 ? List.copyOf(names) : List.of();
    }

    /** Middle names come and go, so only Mary of Mary Ann is compared; Jo of J. R. stays J. */
    private static String firstWord(String words) {
        int blank = words.indexOf(' ');
        return blank > 1 ? words.substring(0, blank) : Plain.joined(words);
    }

    public static Trait email(String[] cells) {
        String stripped = cells[0].strip();
        String bare = stripped.endsWith(">") ? NAMED.matcher(stripped).replaceFirst("$1") : stripped;
        String written = bare.toLowerCase(Locale.ROOT);
        if (written.indexOf('@') < 1) {
            String joined = Plain.joined(Plain.words(written));
            return Trait.of(joined, joined);
        }
        Optional<Email> valid = Mailboxes.parse(written);
        String address = EmailKey.of(valid.map(Email::address).orElse(written));
        int at = address.lastIndexOf('@');
        String user = address.substring(0, at);
        boolean free = valid.map(Email::free).orElse(false);
        String company = free ? "" : address.substring(at + 1);
        boolean role = valid.map(Email::role).orElse(false);
        return new Trait(address, Double.NaN, List.of(address, user, company), List.of(), role);
    }

    /** The last nine digits are the same with and without country code and trunk zero. */
    public static Trait phone(String[] cells) {
        String digits = digits(cells[0]);
        if (digits.length() < SHORTEST_PHONE || isOneDigit(digits)) {
            return Trait.NOTHING;
        }
        String tail = digits.length() <= NATIONAL_DIGITS ? digits : digits.substring(digits.length() - NATIONAL_DIGITS);
        return Trait.of(tail, tail);
    }

    public static Trait date(String[] cells) {
        return WrittenDate.read(cells[0]);
    }

    public static Trait number(String[] cells) {
        try {
            String written = cells[0].replaceAll("[^0-9.,+-]", "").replace(",", ".");
            double number = Double.parseDouble(written);
            String key = number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
            return new Trait(key, number, List.of(key), List.of(), false);
        } catch (NumberFormatException none) {
            return Trait.NOTHING;
        }
    }

    public static Trait code(String[] cells) {
        String joined = Plain.joined(Plain.words(String.join(" ", cells)));
        return Trait.of(joined, joined);
    }

    public static Trait country(String[] cells) {
        String code = Country.parse(cells[0]).orElseGet(() -> Plain.joined(Plain.words(cells[0])));
        return Trait.of(code, code);
    }

    public static Trait words(String[] cells) {
        String words = Plain.wordsAndCodes(String.join(" ", cells));
        return Trait.ofWords(Plain.joined(words), List.of(words.split(" ")));
    }

    public static Trait company(String[] cells) {
        List<String> words = LegalForms.without(Plain.words(String.join(" ", cells)));
        return Trait.ofWords(String.join("", words), words);
    }

    public static Trait address(String[] cells) {
        List<String> words = StreetWords.inFull(Plain.words(String.join(" ", cells)));
        return Trait.ofWords(String.join("", words), words);
    }

    static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isOneDigit(String digits) {
        for (int at = 1; at < digits.length(); at++) {
            if (digits.charAt(at) != digits.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
