package dev.perennial.night;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The business calendar: which night it is, which days are worked, and when a number of business hours has passed. */
public class Calendar {

    private final NightSettings settings;
    private final HolidayManager holidays;
    private final Map<LocalDate, Boolean> worked = new ConcurrentHashMap<>();

    public Calendar(NightSettings settings) {
        this.settings = settings;
        this.holidays = HolidayManager.getInstance(
                ManagerParameters.create(settings.holidays().country()));
    }

    /** As {@code jobs/night.yaml} says; throws {@link dev.perennial.config.InvalidConfiguration}. */
    public static Calendar of(Home home) {
        return new Calendar(Problems.none(problems -> NightFile.read(home, problems)));
    }

    public Night night(LocalDate date, boolean missed) {
        return new Night(date, settings.zone(), missed);
    }

    /** The date whose night it is now: until {@code day-ends} in the morning that of the day before. */
    public LocalDate tonight(Clock clock) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(settings.zone()));
        return now.toLocalTime().isBefore(settings.dayEnds())
                ? now.toLocalDate().minusDays(1)
                : now.toLocalDate();
    }

    /** Neither a weekend, nor a public holiday, nor a day the company is closed. */
    public boolean isWorkingDay(LocalDate date) {
        return worked.computeIfAbsent(
                date,
                day -> settings.workingDays().contains(day.getDayOfWeek())
                        && !settings.closedOn().contains(day)
                        && !isHoliday(day));
    }

    private boolean isHoliday(LocalDate day) {
        String region = settings.holidays().region();
        return region.isEmpty() ? holidays.isHoliday(day) : holidays.isHoliday(day, region);
    }

    /** The same local time so many days later, also when clocks change in between. */
    public Instant afterDays(Instant start, long days) {
        return start.atZone(settings.zone()).plusDays(days).toInstant();
    }

    /** The instant at which so many business hours have passed since {@code start}; on no working day does the clock run. */
    public Instant afterBusinessHours(Instant start, Duration hours) {
        Duration left = hours;
        LocalDate day = start.atZone(settings.zone()).toLocalDate();
        while (true) {
            if (isWorkingDay(day)) {
                Instant opens = opens(day);
                Instant closes = closes(day);
                Instant from = start.isAfter(opens) ? start : opens;
                if (from.isBefore(closes)) {
                    Duration today = Duration.between(from, closes);
                    if (left.compareTo(today) <= 0) {
                        return from.plus(left);
                    }
                    left = left.minus(today);
                }
            }
            day = day.plusDays(1);
        }
    }

    private Instant opens(LocalDate day) {
        return day.atTime(settings.businessHours().from())
                .atZone(settings.zone())
                .toInstant();
    }

    private Instant closes(LocalDate day) {
        LocalTime to = settings.businessHours().to();
        LocalDateTime closing = to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
        return closing.atZone(settings.zone()).toInstant();
    }
}
