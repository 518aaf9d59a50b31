package dev.perennial.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as spreadsheets count it, with its time behind the point: 46316.59375 is 2026-10-21 14:15. */
final class SpreadsheetDay {

    /** Day 60 is a 29 February 1900 that never was; from day 61 on the count is right. */
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final Pattern COUNT = Pattern.compile("\\d{2,6}([.,]\\d{1,12})?");
    private static final BigDecimal FIRST = BigDecimal.valueOf(61);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    private SpreadsheetDay() {}

    static @Nullable TemporalAccessor parse(String text) {
        if (!COUNT.matcher(text).matches()) {
            return null;
        }
        BigDecimal days = new BigDecimal(text.replace(',', '.'));
        return days.compareTo(FIRST) < 0
                ? null
                : DAY_ZERO.plusSeconds(days.multiply(SECONDS_A_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }
}
