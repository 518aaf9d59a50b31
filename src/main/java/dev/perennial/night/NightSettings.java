package dev.perennial.night;

import dev.perennial.yaml.Setting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** {@code jobs/night.yaml}: where the business is at home, and when it works. */
@Setting("When the business day ends, and which hours and days count as business hours.")
public record NightSettings(
        @Setting("The business zone; it says when a date ends")
        ZoneId zone,

        @Setting("Before this local time a night still belongs to the date that just ended")
        LocalTime dayEnds,

        @Setting("The local hours in which business hours count, on working days")
        Hours businessHours,

        @Setting("The days of the week on which people work")
        List<DayOfWeek> workingDays,

        @Setting("Where public holidays come from") Holidays holidays,

        @Setting(value = "Further dates on which nobody works", fallback = "[]")
        List<LocalDate> closedOn) {

    /** From one local time to a later one of the same day. */
    public record Hours(
            @Setting("When work begins, such as 09:00") LocalTime from,

            @Setting("When work ends, later than from; 00:00 is midnight")
            LocalTime to) {}

    /** A holiday calendar of Jollyday. */
    public record Holidays(
            @Setting("Country as ISO 3166 code in lower case, such as de")
            String country,

            @Setting(value = "Region of the country, such as be; empty for the whole country", fallback = "''")
            String region) {}
}
