package dev.perennial.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());
    private static final List<DayOfWeek> WEEK = ALL.subList(0, 5);

    private final Calendar nineToFive = calendar("09:00", "17:00", WEEK);
    private final Calendar roundTheClock = calendar("00:00", "00:00", WEEK);

    @Test
    void countsOnlyWhileTheOfficeIsOpen() {
        assertThat(after(nineToFive, "2026-03-10T10:00", 3)).isEqualTo("2026-03-10T13:00");
        assertThat(after(nineToFive, "2026-03-10T07:00", 1)).isEqualTo("2026-03-10T10:00");
        assertThat(after(nineToFive, "2026-03-10T20:00", 1)).isEqualTo("2026-03-11T10:00");
    }

    @Test
    void endsWithTheOfficeWhenTheTimeIsJustUp() {
        assertThat(after(nineToFive, "2026-03-10T16:00", 1)).isEqualTo("2026-03-10T17:00");
        assertThat(after(nineToFive, "2026-03-10T09:00", 8)).isEqualTo("2026-03-10T17:00");
    }

    @Test
    void restsOverTheWeekend() {
        assertThat(after(nineToFive, "2026-03-13T16:00", 2)).isEqualTo("2026-03-16T10:00");
        assertThat(after(nineToFive, "2026-03-14T12:00", 1)).isEqualTo("2026-03-16T10:00");
        assertThat(after(roundTheClock, "2026-03-13T10:00", 24)).isEqualTo("2026-03-16T10:00");
    }

    @Test
    void restsOnPublicHolidays() {
        assertThat(after(nineToFive, "2026-04-02T16:00", 2))
                .isEqualTo("2026-04-07T10:00"); // Good Friday to Easter Monday
        assertThat(roundTheClock.isWorkingDay(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(roundTheClock.isWorkingDay(LocalDate.of(2026, 5, 4))).isTrue();
    }

    @Test
    void knowsTheHolidaysOfTheRegion() {
        assertThat(calendar("00:00", "00:00", ALL).isWorkingDay(LocalDate.of(2026, 3, 8)))
                .isFalse(); // Berlin only
        assertThat(new Calendar(settings("00:00", "00:00", ALL, "")).isWorkingDay(LocalDate.of(2026, 3, 8)))
                .isTrue();
    }

    @Test
    void restsWhenTheCompanyIsClosed() {
        assertThat(nineToFive.isWorkingDay(LocalDate.of(2026, 12, 24))).isFalse();
    }

    @Test
    void countsRealHoursWhenClocksChange() {
        Calendar everyDay = calendar("00:00", "00:00", ALL);
        assertThat(after(everyDay, "2026-03-29T00:00", 24)).isEqualTo("2026-03-30T01:00");
        assertThat(after(everyDay, "2026-10-25T00:00", 24)).isEqualTo("2026-10-25T23:00");
        assertThat(after(roundTheClock, "2026-03-27T12:00", 24)).isEqualTo("2026-03-30T12:00");
    }

    @Test
    void daysKeepTheLocalTimeWhenClocksChange() {
        assertThat(local(roundTheClock.afterDays(at("2026-03-01T23:59:59"), 30)))
                .isEqualTo("2026-03-31T23:59:59");
    }

    @Test
    void twoSpansInARowAreOneLongSpan() {
        Random dice = new Random(11);
        for (int round = 0; round < 500; round++) {
            Calendar calendar = dice.nextBoolean() ? nineToFive : roundTheClock;
            Instant start = at("2026-01-01T00:00").plusSeconds(dice.nextInt(365 * 86_400));
            Duration first = Duration.ofMinutes(1 + dice.nextInt(6_000));
            Duration second = Duration.ofMinutes(1 + dice.nextInt(6_000));
            Instant inTwo = calendar.afterBusinessHours(calendar.afterBusinessHours(start, first), second);
            assertThat(inTwo).isEqualTo(calendar.afterBusinessHours(start, first.plus(second)));
            assertThat(inTwo).isAfterOrEqualTo(start.plus(first).plus(second));
        }
    }

    @Test
    void theMorningBelongsToTheNightBefore() {
        assertThat(tonight("2026-03-10T11:59")).isEqualTo("2026-03-09");
        assertThat(tonight("2026-03-10T12:00")).isEqualTo("2026-03-10");
    }

    private LocalDate tonight(String now) {
        return nineToFive.tonight(Clock.fixed(at(now), ZoneId.of("UTC")));
    }

    private static LocalDateTime after(Calendar calendar, String start, long hours) {
        return local(calendar.afterBusinessHours(at(start), Duration.ofHours(hours)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, BERLIN);
    }

    private static Calendar calendar(String from, String to, List<DayOfWeek> workingDays) {
        return new Calendar(settings(from, to, workingDays, "be"));
    }

    private static NightSettings settings(String from, String to, List<DayOfWeek> workingDays, String region) {
        return new NightSettings(
                BERLIN,
                LocalTime.NOON,
                new NightSettings.Hours(LocalTime.parse(from), LocalTime.parse(to)),
                workingDays,
                new NightSettings.Holidays("de", region),
                List.of(LocalDate.of(2026, 12, 24)));
    }
}
