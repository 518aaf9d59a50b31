package dev.perennial.batch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * {@code jobs/night.yaml}: where the business is at home, and when it works.
 *
 * @param zone the business zone, an IANA id; it says when a date ends
 * @param dayEnds before this local time a night still belongs to the date that just ended, after it to the new one
 * @param businessHours the local hours in which business hours count, on working days
 * @param holidays where public holidays come from; a country code of ISO 3166, with an optional region
 * @param closedOn further dates on which nobody works
 */
public record NightSettings(
        ZoneId zone,
        LocalTime dayEnds,
        Hours businessHours,
        List<DayOfWeek> workingDays,
        Holidays holidays,
        List<LocalDate> closedOn) {

    /** From one local time to a later one of the same day; until 00:00 is until midnight. */
    public record Hours(LocalTime from, LocalTime to) {}

    /** A holiday calendar of Jollyday, such as country {@code de} and region {@code be}. */
    public record Holidays(String country, String region) {}
}
