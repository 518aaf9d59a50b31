package dev.perennial.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read by the place of its digits is read as the formatter reads it. */
class FixedWidthTest {

    private static final List<String> PATTERNS = List.of(
            "uuuu-MM-dd",
            "uuuu-MM-dd'T'HH:mm:ssXXX",
            "uuuu-MM-dd HH:mm:ss",
            "uuuu-MM-dd'T'HH:mm:ss.SSSXXX",
            "dd.MM.uuuu HH:mm",
            "dd.MM.uuuu, HH:mm",
            "MM/dd/uuuu hh:mm a",
            "MM/dd/uuuu hh:mm:ss a",
            "dd/MM/uuuu",
            "HH:mm dd-MM-uuuu");
    private static final String SIGNS = "0123456789-:./ TZz+-aApPmM,";

    private final Random random = new Random(20261122);

    @Test
    void agreesWithTheFormatterAboutDatesAndWhatLooksLikeThem() {
        for (String pattern : PATTERNS) {
            DateTimeFormatter format = formatter(pattern);
            FixedWidth fixed = Objects.requireNonNull(FixedWidth.of(pattern), pattern);
            for (int i = 0; i < 4_000; i++) {
                String text = drawn(format);
                TemporalAccessor expected = formatted(format, text);
                TemporalAccessor read = fixed.parse(text);
                if (read != null) {
                    assertThat(read).as(pattern + ": " + text).isEqualTo(expected);
                }
                if (fixed.cannotBe(text)) {
                    assertThat(expected).as(pattern + ": " + text).isNull();
                }
            }
        }
    }

    @Test
    void readsWhatIsWrittenByThePattern() {
        for (String pattern : PATTERNS) {
            DateTimeFormatter format = formatter(pattern);
            String text = format.format(ZonedDateTime.parse("2026-10-21T14:05:09.123+02:00"));
            FixedWidth fixed = Objects.requireNonNull(FixedWidth.of(pattern), pattern);
            assertThat(fixed.parse(text)).as(text).isNotNull().isEqualTo(formatted(format, text));
            assertThat(fixed.cannotBe(text)).as(text).isFalse();
        }
    }

    @Test
    void leavesPatternsOfAnyWidthToTheFormatter() {
        assertThat(List.of(
                        "d.M.yyyy",
                        "dd. MMMM yyyy",
                        "yy-MM-dd",
                        "yyyyMMdd",
                        "MM/yyyy",
                        "HH:mm",
                        "yyyy-MM-dd[ HH:mm]",
                        "yyyy-MM-dd HH",
                        "yyyy-MM-dd hh:mm",
                        "yyyy-MM-dd'T00'",
                        "EEE yyyy-MM-dd"))
                .allSatisfy(pattern ->
                        assertThat(FixedWidth.of(pattern)).as(pattern).isNull());
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static @Nullable TemporalAccessor formatted(DateTimeFormatter format, String text) {
        try {
            return format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A date of whatever day, most times with one or two characters that are wrong, missing or too many. */
    private String drawn(DateTimeFormatter format) {
        StringBuilder text = new StringBuilder(format.format(ZonedDateTime.parse("1990-01-01T00:00:00Z")
                .plusSeconds(random.nextInt(Integer.MAX_VALUE))
                .withZoneSameInstant(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(113) - 56)))));
        for (int changes = random.nextInt(3); changes > 0 && !text.isEmpty(); changes--) {
            int at = random.nextInt(text.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, sign);
                default -> text.setCharAt(at, sign);
            }
        }
        return text.toString();
    }
}
