package dev.perennial.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.email.SendWindow.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendWindowTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void opensInTheRecipientsMorning() {
        assertThat(nineToFive().next(Instant.parse("2026-03-10T23:00:00Z"), BERLIN))
                .isEqualTo(window("2026-03-11T08:00:00Z", "2026-03-11T16:00:00Z"));
        assertThat(nineToFive().next(Instant.parse("2026-03-10T23:00:00Z"), NEW_YORK))
                .isEqualTo(window("2026-03-11T13:00:00Z", "2026-03-11T21:00:00Z"));
    }

    @Test
    void usesWhatIsLeftOfAnOpenWindow() {
        assertThat(nineToFive().next(Instant.parse("2026-03-11T15:59:00Z"), BERLIN))
                .isEqualTo(window("2026-03-11T15:59:00Z", "2026-03-11T16:00:00Z"));
        assertThat(nineToFive().next(Instant.parse("2026-03-11T16:00:00Z"), BERLIN))
                .isEqualTo(window("2026-03-12T08:00:00Z", "2026-03-12T16:00:00Z"));
    }

    @Test
    void waitsOverTheWeekendAndHolidays() {
        SendWindow window =
                new SendWindow(settings("09:00", "17:00", WEEK), day -> !day.equals(LocalDate.of(2026, 3, 16)));
        assertThat(window.next(Instant.parse("2026-03-13T20:00:00Z"), BERLIN))
                .isEqualTo(window("2026-03-17T08:00:00Z", "2026-03-17T16:00:00Z"));
    }

    @Test
    void keepsTheLocalHourWhenTheClocksChange() {
        assertThat(nineToFive().next(Instant.parse("2026-03-27T20:00:00Z"), BERLIN))
                .isEqualTo(window("2026-03-30T07:00:00Z", "2026-03-30T15:00:00Z"));
    }

    @Test
    void beginsAfterAnHourThatTheClocksSkip() {
        SendWindow nights = new SendWindow(settings("02:30", "06:00", EnumSet.allOf(DayOfWeek.class)), day -> true);
        assertThat(nights.next(Instant.parse("2026-03-28T23:00:00Z"), BERLIN))
                .isEqualTo(window("2026-03-29T01:30:00Z", "2026-03-29T04:00:00Z"));
    }

    @Test
    void runsOverMidnightAndBelongsToTheDayItBeganOn() {
        SendWindow evenings = new SendWindow(settings("20:00", "02:00", Set.of(DayOfWeek.FRIDAY)), day -> true);
        assertThat(evenings.next(Instant.parse("2026-03-14T00:30:00Z"), BERLIN))
                .isEqualTo(window("2026-03-14T00:30:00Z", "2026-03-14T01:00:00Z"));
        assertThat(evenings.next(Instant.parse("2026-03-14T01:30:00Z"), BERLIN))
                .isEqualTo(window("2026-03-20T19:00:00Z", "2026-03-21T01:00:00Z"));
    }

    @Test
    void takesTheDefaultZoneForOneThatIsNone() {
        assertThat(nineToFive().zone("Middle/Earth")).isEqualTo(BERLIN);
        assertThat(nineToFive().zone("")).isEqualTo(BERLIN);
        assertThat(nineToFive().zone("Asia/Tokyo")).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void saysThatThereIsNoDayLeft() {
        SendWindow never = new SendWindow(settings("09:00", "17:00", WEEK), day -> false);
        assertThatThrownBy(() -> never.next(Instant.parse("2026-03-11T08:00:00Z"), BERLIN))
                .hasMessageContaining("jobs/70-email/job.yaml");
    }

    @Test
    void isAlwaysInsideTheHoursAndNeverInThePast() {
        Random random = new Random(7);
        String[] zones = ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new);
        for (int i = 0; i < 3_000; i++) {
            ZoneId zone = ZoneId.of(zones[random.nextInt(zones.length)]);
            Instant from = Instant.ofEpochSecond(1_760_000_000L + random.nextInt(70_000_000));
            Window window = nineToFive().next(from, zone);
            assertThat(window.notBefore())
                    .as("%s %s", zone, from)
                    .isAfterOrEqualTo(from)
                    .isBefore(window.notAfter());
            assertThat(window.notBefore().atZone(zone).toLocalTime())
                    .isBetween(LocalTime.of(9, 0), LocalTime.of(17, 0));
            assertThat(WEEK).contains(window.notBefore().atZone(zone).getDayOfWeek());
        }
    }

    private static SendWindow nineToFive() {
        return new SendWindow(settings("09:00", "17:00", WEEK), day -> true);
    }

    private static EmailSettings.Window settings(String from, String to, Set<DayOfWeek> days) {
        return new EmailSettings.Window(days, LocalTime.parse(from), LocalTime.parse(to), BERLIN, true);
    }

    private static Window window(String notBefore, String notAfter) {
        return new Window(Instant.parse(notBefore), Instant.parse(notAfter));
    }
}
