package dev.perennial.demo.inbox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The company's autumn: business grows a little every day, and there is a trade fair in the fourth week. */
public record Season(LocalDate firstNight) {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public boolean hasBegun(LocalDate date) {
        return !date.isBefore(firstNight);
    }

    public int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(firstNight, date);
    }

    public int grown(int inquiries, LocalDate date) {
        return (int) Math.round(inquiries * (1 + 0.004 * day(date)));
    }

    /** The fair is open from Tuesday to Friday; its scans come that evening. */
    public boolean bringsFairScans(LocalDate night) {
        LocalDate opens = firstNight.plusDays(21).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        return night.equals(opens.plusDays(3));
    }

    public static boolean isWorkday(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    public static LocalDate workdayFrom(LocalDate date) {
        return isWorkday(date) ? date : date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
