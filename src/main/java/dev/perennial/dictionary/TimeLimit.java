package dev.perennial.dictionary;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.perennial.night.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a promise may take: {@code 24 business hours}, {@code 72 hours}, {@code 30 days}. */
public record TimeLimit(long amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,4}) (hours?|business hours?|days?)");

    /** What runs: the wall clock, or only the hours in which people work. */
    public enum Unit {
        HOURS,
        BUSINESS_HOURS,
        DAYS
    }

    @JsonCreator
    static TimeLimit of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is no time limit; write it as '72 hours', '24 business hours' or '30 days'");
        }
        String unit = parts.group(2).toUpperCase(Locale.ROOT).replace(' ', '_');
        return new TimeLimit(Long.parseLong(parts.group(1)), Unit.valueOf(unit.endsWith("S") ? unit : unit + "S"));
    }

    public Instant after(Instant start, Calendar calendar) {
        return switch (unit) {
            case HOURS -> start.plus(Duration.ofHours(amount));
            case DAYS -> calendar.afterDays(start, amount);
            case BUSINESS_HOURS -> calendar.afterBusinessHours(start, Duration.ofHours(amount));
        };
    }

    @Override
    public String toString() {
        return amount + " " + unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
