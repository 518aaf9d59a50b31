package dev.perennial.report;

import dev.perennial.database.Utc;
import dev.perennial.night.Night;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one report looks at: everything before the end of one night. It depends on the night and the settings alone, so that
 * the report of a closed night can be made again.
 */
record Scope(Night night, ReportSettings settings) {

    private static final JsonMapper JSON = new JsonMapper();

    LocalDate date() {
        return night.date();
    }

    /** The parameters of all queries; lists of periods and stages are JSON, which both databases read as tables. */
    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("night", date());
        params.put("night_end", Utc.of(night.endsAt()));
        params.put("periods", json(periods()));
        params.put("days", json(days()));
        params.put("cohorts", json(cohorts()));
        params.put("main_line", JSON.writeValueAsString(settings.mainLine()));
        params.put("conversions", conversions());
        params.put("final_stages", settings.finalStages().isEmpty() ? List.of("") : settings.finalStages());
        params.put("currency", settings.currency());
        params.put("stays_from", starts(settings.staysDays()));
        params.put("sla_from", starts(settings.slaDays()));
        params.put("sources_from", lastDays(settings.sourcesDays()).from());
        params.put("nurture_from", lastDays(settings.nurtureDays()).from());
        params.put("days_from", lastDays(settings.chartDays()).from());
        params.put("week_from", lastDays(7).from());
        params.put("week_starts", starts(7));
        params.put("earlier_from", lastDays(14).from());
        params.put("earlier_starts", starts(14));
        return params;
    }

    /** The days of the charts, in order. */
    List<Period> days() {
        return lastDays(settings.chartDays())
                .from()
                .datesUntil(date().plusDays(1))
                .map(day -> Period.days(day, day))
                .toList();
    }

    /** The last day, the last seven, and the running month; early in a month two of them may be the same. */
    private List<Period> periods() {
        Period month = Period.days(date().withDayOfMonth(1), date());
        return Stream.of(lastDays(1), lastDays(7), month).distinct().toList();
    }

    private List<Period> cohorts() {
        List<Period> cohorts = new ArrayList<>();
        LocalDate monday = date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int back = settings.cohortWeeks() - 1; back >= 0; back--) {
            cohorts.add(week(monday.minusWeeks(back)));
        }
        for (int back = settings.cohortMonths() - 1; back >= 0; back--) {
            YearMonth month = YearMonth.from(date()).minusMonths(back);
            cohorts.add(new Period(month.toString(), month.atDay(1), month.atEndOfMonth()));
        }
        return cohorts;
    }

    private static Period week(LocalDate monday) {
        String name = String.format(
                Locale.ROOT,
                "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Period(name, monday, monday.plusDays(6));
    }

    private String conversions() {
        return JSON.writeValueAsString(settings.conversions().stream()
                .map(pair -> Map.of("from", pair.from(), "to", pair.to(), "days", pair.windowDays()))
                .toList());
    }

    private Period lastDays(int days) {
        return Period.days(date().minusDays(days - 1L), date());
    }

    private LocalDateTime starts(int days) {
        return Utc.of(lastDays(days).from().atStartOfDay(night.zone()).toInstant());
    }

    private String json(List<Period> periods) {
        return JSON.writeValueAsString(
                periods.stream().map(period -> period.in(night.zone())).toList());
    }
}
