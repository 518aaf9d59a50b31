package dev.perennial.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of {@link java.time.format.DateTimeFormatter} in which every figure has its place, such as yyyy-MM-dd HH:mm. What it
 * reads, the formatter reads alike; what it does not read, the formatter may.
 */
final class FixedWidth {

    private static final Pattern PART = Pattern.compile("([A-Za-z])\\1*|'([^'0-9])'|([^A-Za-z0-9'\\[\\]{}#])");
    private static final Set<String> OF_FIXED_WIDTH =
            Set.of("yyyy", "uuuu", "MM", "dd", "HH", "hh", "mm", "ss", "SSS", "a", "XXX");
    /** The parts of a day, perhaps with those of a time, perhaps with an offset; each letter once, in whatever order. */
    private static final Pattern DAY = Pattern.compile("yMd((H|ha)m(sS?)?X?)?");

    private static final Pattern FIGURES_SIDE_BY_SIDE = Pattern.compile("[yMdHhmsS]{2}");
    private static final String ORDER = "yMdHhamsSX";

    /** One letter for each part, or the literal character behind a quote. */
    private final String parts;

    private FixedWidth(String parts) {
        this.parts = parts;
    }

    /** Nothing when a figure of the pattern may have more or fewer digits, or when it is no whole day. */
    static @Nullable FixedWidth of(String pattern) {
        StringBuilder parts = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        int end = 0;
        while (part.find() && part.start() == end && (part.group(1) == null || OF_FIXED_WIDTH.contains(part.group()))) {
            end = part.end();
            if (part.group(1) == null) {
                parts.append('\'').append(part.group(2) == null ? part.group(3) : part.group(2));
            } else {
                char letter = part.group().charAt(0) == 'u' ? 'y' : part.group().charAt(0);
                parts.append(letter);
                letters.append(letter);
            }
        }
        boolean isDay = end == pattern.length()
                && DAY.matcher(sorted(letters.toString())).matches()
                && !FIGURES_SIDE_BY_SIDE.matcher(parts).find();
        return isDay ? new FixedWidth(parts.toString()) : null;
    }

    private static String sorted(String letters) {
        return letters.chars()
                .mapToObj(Character::toString)
                .sorted(Comparator.comparingInt(ORDER::indexOf))
                .collect(Collectors.joining());
    }

    /** The day, with its time and offset if the pattern has them; nothing when a character is out of place. */
    @Nullable
    TemporalAccessor parse(String text) {
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = -1;
        int minute = 0;
        int second = 0;
        int nano = 0;
        int noon = 0;
        ZoneOffset offset = null;
        int at = 0;
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            int width = Figures.width(part, text, at);
            if (at + width > text.length()) {
                return null;
            }
            int figure = Figures.isFigure(part) ? Figures.figure(text, at, width) : 0;
            if (figure < 0) {
                return null;
            }
            switch (part) {
                case 'y' -> year = figure;
                case 'M' -> month = figure;
                case 'd' -> day = figure;
                case 'H' -> hour = figure;
                case 'h' -> hour = figure >= 1 && figure <= 12 ? figure % 12 : 24;
                case 'm' -> minute = figure;
                case 's' -> second = figure;
                case 'S' -> nano = figure * 1_000_000;
                case 'a' -> noon = Figures.noon(text, at);
                case 'X' -> {
                    offset = Figures.offset(text, at, width);
                    if (offset == null) {
                        return null;
                    }
                }
                default -> {
                    if (text.charAt(at) != parts.charAt(++i)) {
                        return null;
                    }
                }
            }
            at += width;
        }
        if (at < text.length() || noon < 0 || !isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        LocalDate date = LocalDate.of(year, month, day);
        if (hour < 0) {
            return date;
        }
        LocalDateTime local = date.atTime(hour + noon, minute, second, nano);
        return offset == null ? local : ZonedDateTime.of(local, offset);
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** Whether the formatter cannot read the text either: a digit or a mark is not where it must be. */
    boolean cannotBe(String text) {
        int at = 0;
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            if (part == 'a' || part == 'X' || (part == 'y' && isSigned(text, at))) {
                return false;
            }
            int width = Figures.width(part, text, at);
            if (at + width > text.length()
                    || (Figures.isFigure(part) && Figures.figure(text, at, width) < 0)
                    || (part == '\'' && !text.regionMatches(true, at, parts, ++i, 1))) {
                return true;
            }
            at += width;
        }
        return at < text.length();
    }

    private static boolean isSigned(String text, int at) {
        return text.startsWith("-", at) || text.startsWith("+", at);
    }
}
