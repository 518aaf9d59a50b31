package dev.perennial.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/**
 * Days since the first day that a spreadsheet knows. There are two such days: the Macintosh began in 1904; all others began in
 * 1900 and, as Lotus 1-2-3 did, take that year for a leap year, so that days before 1 March 1900 count one less.
 */
record SerialDate(boolean from1904) {

    private static final BigDecimal MILLIS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
    private static final long LEAP_DAY_THAT_NEVER_WAS = 60;

    /** Empty for a number that is no date. */
    Optional<String> text(BigDecimal number, CellFormat.Kind kind) {
        if (number.signum() < 0 || number.compareTo(LAST) >= 0) {
            return Optional.empty();
        }
        long millis =
                number.multiply(MILLIS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        // Numbers with a fraction hold times to about a hundredth of a millisecond.
        Duration since = Duration.ofMillis(millis);
        if (kind == CellFormat.Kind.DURATION) {
            return Optional.of(String.format(
                    Locale.ROOT, "%d:%02d:%02d", since.toHours(), since.toMinutesPart(), since.toSecondsPart()));
        }
        LocalTime time = LocalTime.MIDNIGHT.plus(since);
        if (kind == CellFormat.Kind.TIME && since.toDays() == 0) {
            return Optional.of(time.toString());
        }
        LocalDate day = day(since.toDays());
        boolean dateOnly = kind == CellFormat.Kind.DATE && time.equals(LocalTime.MIDNIGHT);
        return Optional.of(
                dateOnly ? day.toString() : LocalDateTime.of(day, time).toString());
    }

    private LocalDate day(long days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, 30).plusDays(days < LEAP_DAY_THAT_NEVER_WAS ? days + 1 : days);
    }
}
