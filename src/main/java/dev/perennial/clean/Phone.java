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
        try {
            PhoneNumber number = LIBRARY.parse(text.startsWith("00") ? "+" + text.substring(2) : text, country);
            return LIBRARY.isPossibleNumber(number)
                    ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** 0000000 and 1111111 are how forms with a required phone are satisfied. */
    private static boolean isMadeUp(String text) {
        return text.chars().filter(Character::isDigit).distinct().count() < 2;
    }
}
