package dev.perennial.date;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What stands at one place of a date: a figure, half of a day, an offset. A part is a letter of the pattern, or ' for a mark. */
final class Figures {

    private static final int MOST_OFFSET_HOURS = 14;

    private Figures() {}

    static boolean isFigure(char part) {
        return part != '\'' && part != 'a' && part != 'X';
    }

    static int width(char part, String text, int at) {
        return switch (part) {
            case 'y' -> 4;
            case 'S' -> 3;
            case '\'' -> 1;
            case 'X' -> at < text.length() && text.charAt(at) == 'Z' ? 1 : 6;
            default -> 2;
        };
    }

    /** -1 when it is none. */
    static int figure(String text, int at, int width) {
        int figure = 0;
        for (int i = at; i < at + width; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            figure = figure * 10 + digit;
        }
        return figure;
    }

    /** The hours that am or pm adds; -1 when it is neither. */
    static int noon(String text, int at) {
        boolean halfDay = (text.charAt(at + 1) | 0x20) == 'm';
        int half = text.charAt(at) | 0x20;
        return !halfDay ? -1 : half == 'a' ? 0 : half == 'p' ? 12 : -1;
    }

    /** Nothing when it is none. */
    static @Nullable ZoneOffset offset(String text, int at, int width) {
        if (width == 1) {
            return ZoneOffset.UTC;
        }
        int hours = figure(text, at + 1, 2);
        int minutes = figure(text, at + 4, 2);
        char sign = text.charAt(at);
        boolean fits = text.charAt(at + 3) == ':' && hours >= 0 && hours <= MOST_OFFSET_HOURS && minutes >= 0;
        if (!fits || minutes > 59 || (sign != '+' && sign != '-')) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -1 : 1) * (hours * 60 + minutes) * 60);
    }
}
