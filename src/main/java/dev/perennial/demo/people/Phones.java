package dev.perennial.demo.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;

/**
 * Phone numbers that are well formed and ring nowhere: the ranges that regulators keep for films. Austria and
 * Switzerland keep none; their numbers come from one block of a city network. The British and French mobile numbers for
 * films are not used: libphonenumber knows them, and calls them invalid.
 */
public final class Phones {

    private static final List<String> GERMAN = List.of(
            "+493023125###",
            "+493023125###",
            "+496990009###",
            "+494066969###",
            "+492214710###",
            "+498999998###",
            "+491713920###");
    private static final List<String> BRITISH = List.of("+442079460###", "+441614960###", "+441314960###");
    private static final List<String> FRENCH = List.of("+3319900####", "+3326191####", "+3335301####", "+3346571####");
    private static final List<String> AMERICAN = List.of(
            "+121255501##",
            "+161755501##",
            "+185855501##",
            "+120655501##",
            "+131255501##",
            "+151255501##",
            "+191955501##",
            "+130355501##",
            "+160855501##",
            "+121555501##");

    private Phones() {}

    static String drawn(Country country, Dice dice) {
        StringBuilder number = new StringBuilder(dice.oneOf(ranges(country)));
        for (int at = number.indexOf("#"); at >= 0; at = number.indexOf("#")) {
            number.setCharAt(at, (char) ('0' + dice.between(0, 9)));
        }
        return number.toString();
    }

    /** As people of that country write it themselves, without the country code. */
    public static String national(String e164) {
        return format(e164, PhoneNumberFormat.NATIONAL);
    }

    public static String international(String e164) {
        return format(e164, PhoneNumberFormat.INTERNATIONAL);
    }

    private static List<String> ranges(Country country) {
        return switch (country) {
            case DE -> GERMAN;
            case AT -> List.of("+4315550###");
            case CH -> List.of("+41445550###");
            case FR -> FRENCH;
            case GB -> BRITISH;
            case US -> AMERICAN;
        };
    }

    private static String format(String e164, PhoneNumberFormat format) {
        if (e164.isEmpty()) {
            return "";
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(e164, null), format);
        } catch (NumberParseException e) {
            throw new IllegalStateException("The demo made a phone number that is none: " + e164, e);
        }
    }
}
