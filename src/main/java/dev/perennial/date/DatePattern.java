package dev.perennial.date;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way of writing dates: read by the place of its digits where that is enough, by the formatter everywhere else. */
final class DatePattern implements DateText {

    private final DateTimeFormatter format;
    private final List<FixedWidth> shortcuts;
    private final boolean isFixed;

    private DatePattern(DateTimeFormatter format, List<FixedWidth> shortcuts, boolean isFixed) {
        this.format = format;
        this.shortcuts = shortcuts;
        this.isFixed = isFixed;
    }

    /** @param pattern the one that the formatter was made from */
    static DatePattern of(DateTimeFormatter format, String pattern) {
        FixedWidth fixed = FixedWidth.of(pattern);
        return new DatePattern(format, fixed == null ? List.of() : List.of(fixed), fixed != null);
    }

    /** @param usual some of the forms that the formatter understands */
    static DatePattern withUsual(DateTimeFormatter format, String... usual) {
        return new DatePattern(
                format,
                Stream.of(usual)
                        .flatMap(pattern -> Stream.ofNullable(FixedWidth.of(pattern)))
                        .toList(),
                false);
    }

    @Override
    public @Nullable TemporalAccessor parse(String text) {
        for (int i = 0; i < shortcuts.size(); i++) {
            TemporalAccessor read = shortcuts.get(i).parse(text);
            if (read != null) {
                return read;
            }
        }
        return isFixed && shortcuts.get(0).cannotBe(text) ? null : formatted(text);
    }

    /** Without an exception for each text that does not even look like it. */
    private @Nullable TemporalAccessor formatted(String text) {
        ParsePosition position = new ParsePosition(0);
        if (format.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return null;
        }
        try {
            return format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException notThisOne) {
            return null;
        }
    }
}
