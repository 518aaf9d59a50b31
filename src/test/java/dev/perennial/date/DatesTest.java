package dev.perennial.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void datesFollowThePatternsAndTheZone() {
        Dates dates = new Dates(List.of("dd.MM.yyyy HH:mm", "MM/dd/yyyy hh:mm a", "d. MMMM yyyy"), BERLIN);
        assertThat(dates.instant("21.10.2026 09:15")).contains(Instant.parse("2026-10-21T07:15:00Z"));
        assertThat(dates.instant("10/06/2026 01:45 pm")).contains(Instant.parse("2026-10-06T11:45:00Z"));
        assertThat(dates.instant("3. März 2026")).contains(Instant.parse("2026-03-02T23:00:00Z"));
        assertThat(dates.date("21.10.2026 00:15")).contains(LocalDate.of(2026, 10, 21));
    }

    @Test
    void isoIsAlwaysUnderstood() {
        Dates dates = new Dates(List.of(), BERLIN);
        assertThat(dates.instant("2026-10-01T08:12:00+02:00")).contains(Instant.parse("2026-10-01T06:12:00Z"));
        assertThat(dates.instant("2026-10-01T08:12:00.123Z")).contains(Instant.parse("2026-10-01T08:12:00.123Z"));
        assertThat(dates.instant("2026-10-01 08:12")).contains(Instant.parse("2026-10-01T06:12:00Z"));
        assertThat(dates.instant("2026-10-01 08:12:00 +0200")).contains(Instant.parse("2026-10-01T06:12:00Z"));
        assertThat(dates.instant("2026-10-01")).contains(Instant.parse("2026-09-30T22:00:00Z"));
    }

    @Test
    void daysThatNeverWereAreNone() {
        Dates dates = new Dates(List.of("dd.MM.yyyy", "yyyy-MM-dd'T'HH:mm:ssXXX"), BERLIN);
        for (String bad : List.of(
                "",
                "2026-02-30",
                "2026-02-30T11:00:00+01:00",
                "32.10.2026",
                "31.11.2026",
                "2026-10-01T25:00:00Z",
                "yesterday",
                "0001-01-01",
                "9999-12-31",
                "2026-10-01x")) {
            assertThat(dates.instant(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void monthsAreKnownInTheLanguageOfThePattern() {
        Dates dates = new Dates(List.of("d MMM yyyy", "d. MMMM yyyy", "d MMMM yyyy", "d 'de' MMMM 'de' yyyy"), BERLIN);
        LocalDate day = LocalDate.of(2026, 10, 3);
        for (String written : List.of(
                "3 Oct 2026",
                "3 okt 2026",
                "3. Oktober 2026",
                "3 octobre 2026",
                "3 de octubre de 2026",
                "3 ottobre 2026",
                "3 oktober 2026",
                "3 de outubro de 2026",
                "3 października 2026")) {
            assertThat(dates.date(written)).as(written).contains(day);
        }
    }

    @Test
    void daysOfSpreadsheetsAreReadWhereTheFeedSaysSo() {
        assertThat(new Dates(List.of(), BERLIN).date("46316")).isEmpty();
        Dates dates = new Dates(List.of("excel"), BERLIN);
        assertThat(dates.date("46316")).contains(LocalDate.of(2026, 10, 21));
        assertThat(dates.instant("46316.59375")).contains(Instant.parse("2026-10-21T12:15:00Z"));
        assertThat(dates.instant("46316,59375")).contains(Instant.parse("2026-10-21T12:15:00Z"));
        assertThat(dates.date("2026-10-21")).contains(LocalDate.of(2026, 10, 21));
        assertThat(dates.date("60")).isEmpty();
        assertThat(dates.date("999999")).isEmpty();
    }

    @Test
    void yearsOfTwoDigitsAreOfThisCentury() {
        Dates dates = new Dates(List.of("dd.MM.yy", "M/d/yy h:mm a"), BERLIN);
        assertThat(dates.date("03.10.26")).contains(LocalDate.of(2026, 10, 3));
        assertThat(dates.instant("10/3/26 1:05 pm")).contains(Instant.parse("2026-10-03T11:05:00Z"));
    }
}
