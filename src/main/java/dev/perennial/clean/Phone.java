package dev.perennial.clean;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers as E.164: +493023125101. */
public final class Phone {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LONGEST_WRITTEN = 60;
    private static final int LONGEST_NUMBER = 15;

    private Phone() {}

    /**
     * A number that can exist by its length; whether it is connected nobody can know.
     *
     * @param country the ISO 3166 code whose numbers are written without a prefix; without it only +49... is understood
     */
    public static Optional<String> parse(String written, @Nullable String country) {
        String text = Text.line(written);
        if (text.length() > LONGEST_WRITTEN || isMadeUp(text)) {
            return Optional.empty();
        }
        String dialled = text.startsWith("00") ? "+" + text.substring(2) : text;
        String usual = usual(dialled, country);
        return usual == null ? asked(dialled, country) : Optional.of(usual);
    }

    /** What the library says of it, whatever it is. */
    static Optional<String> asked(String dialled, @Nullable String country) {
        try {
            PhoneNumber number = LIBRARY.parse(dialled, country);
            return LIBRARY.isPossibleNumber(number)
                    ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The same, for digits with the usual marks between them; nothing for everything else. */
    static @Nullable String usual(String dialled, @Nullable String country) {
        StringBuilder digits = new StringBuilder(LONGEST_NUMBER);
        boolean plus = false;
        for (int i = 0; i < dialled.length(); i++) {
            char c = dialled.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '+' && !plus && digits.isEmpty()) {
                plus = true;
            } else if (" -()./".indexOf(c) < 0) {
                return null;
            }
        }
        if (digits.length() > LONGEST_NUMBER) {
            return null;
        }
        return plus
                ? NumberingPlan.international(digits.toString())
                : country == null ? null : NumberingPlan.national(digits.toString(), country);
    }

    /** 0000000 and 1111111 are how forms with a required phone are satisfied. */
    private static boolean isMadeUp(String text) {
        char first = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                if (first != 0 && c != first) {
                    return false;
                }
                first = c;
            }
        }
        return true;
    }
}
