package dev.perennial.report;

import static java.util.Comparator.comparing;

import dev.perennial.query.Row;
import dev.perennial.query.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the page's template shows, put into the order of its sections; no figure is made here. */
record PageModel(Scope scope, Map<String, Table> tables) {

    private static final int LEADS_LISTED = 50;

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", scope.settings().title());
        values.put("night", scope.date().toString());
        values.put("settings", settings());
        values.put("headlines", headlines());
        values.put("funnel", values("funnel"));
        values.put("balance", balance());
        values.put("conversions", conversions());
        values.put("stays", values("time-in-stage"));
        values.put("medians", values("median-stay"));
        values.put("slowest", slowest());
        values.put("sla", sla());
        values.put("sources", values("sources"));
        values.put("nurture", values("nurture"));
        values.put("files", values("files"));
        values.put("rejects", values("reject-codes"));
        values.put("otherCurrencies", values("other-currencies"));
        values.put("checks", values("reconciliation"));
        values.put("failed", failed());
        values.put("untouched", values("untouched").stream().limit(LEADS_LISTED).toList());
        values.put("untouchedCount", untouchedCount());
        return values;
    }

    private Map<String, Object> settings() {
        ReportSettings settings = scope.settings();
        return Map.of(
                "currency", settings.currency(),
                "staysDays", settings.staysDays(),
                "slaDays", settings.slaDays(),
                "sourcesDays", settings.sourcesDays(),
                "nurtureDays", settings.nurtureDays(),
                "chartDays", settings.chartDays());
    }

    private List<Map<String, Object>> headlines() {
        return rows("headline").stream().map(PageModel::headline).toList();
    }

    private static Map<String, Object> headline(Row row) {
        BigDecimal now = row.number("this_week");
        BigDecimal before = row.number("week_before");
        BigDecimal change = now.subtract(before);
        return Map.of(
                "name",
                row.text("name"),
                "now",
                now,
                "before",
                before,
                "change",
                change.abs(),
                "direction",
                change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "same");
    }

    /** The periods, shortest first, each with its stages. */
    private List<List<Map<String, Object>>> balance() {
        Map<String, List<Map<String, Object>>> periods = new LinkedHashMap<>();
        for (Row row : rows("balance")) {
            periods.computeIfAbsent(row.text("from"), from -> new ArrayList<>()).add(row.values());
        }
        return List.copyOf(periods.values());
    }

    private List<Map<String, Object>> conversions() {
        return List.of(grid("By month", false), grid("By week", true));
    }

    /** One line per conversion and one column per cohort; a cohort without leads is an empty cell. */
    private Map<String, Object> grid(String title, boolean weeks) {
        List<Row> cells = rows("conversion").stream()
                .filter(row -> row.text("cohort").contains("W") == weeks)
                .toList();
        List<String> cohorts = cells.stream()
                .map(row -> row.text("cohort"))
                .distinct()
                .sorted()
                .toList();
        List<Map<String, Object>> lines = scope.settings().conversions().stream()
                .map(pair -> line(pair, cohorts, cells))
                .toList();
        return Map.of("title", title, "cohorts", cohorts, "lines", lines);
    }

    private static Map<String, Object> line(ReportSettings.Conversion pair, List<String> cohorts, List<Row> all) {
        Map<String, Map<String, Object>> byCohort = new LinkedHashMap<>();
        all.stream()
                .filter(row -> row.is("from_stage", pair.from()) && row.is("to_stage", pair.to()))
                .forEach(row -> byCohort.put(row.text("cohort"), row.values()));
        List<Map<String, Object>> cells = new ArrayList<>();
        cohorts.forEach(cohort -> cells.add(byCohort.getOrDefault(cohort, Map.of())));
        return Map.of("from", pair.from(), "to", pair.to(), "days", pair.windowDays(), "cells", cells);
    }

    /** The stage that holds leads the longest, among those that they are meant to leave. */
    private Map<String, Object> slowest() {
        return rows("median-stay").stream()
                .filter(row -> row.has("median_days"))
                .filter(row -> !scope.settings().finalStages().contains(row.text("stage")))
                .max(comparing(row -> row.number("median_days")))
                .map(Row::values)
                .orElse(Map.of());
    }

    private Map<String, List<Map<String, Object>>> sla() {
        Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
        for (Row row : rows("sla")) {
            groups.computeIfAbsent(row.text("group_by"), group -> new ArrayList<>())
                    .add(row.values());
        }
        return groups;
    }

    private List<Map<String, Object>> failed() {
        return rows("reconciliation").stream()
                .filter(row -> row.is("holds", "no"))
                .map(Row::values)
                .toList();
    }

    private BigDecimal untouchedCount() {
        return rows("reconciliation").stream()
                .filter(row -> row.is("check", "untouched = 0"))
                .map(row -> row.number("left"))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private List<Row> rows(String table) {
        return Objects.requireNonNull(tables.get(table)).named();
    }

    private List<Map<String, Object>> values(String table) {
        return Objects.requireNonNull(tables.get(table)).values();
    }
}
