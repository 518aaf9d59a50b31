package dev.perennial.report;

import dev.perennial.query.Row;
import dev.perennial.query.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The series that the page's charts draw, as plain lists; how they look is in {@code templates/report/page.js}. */
record Charts(Scope scope, Map<String, Table> tables) {

    private static final int BARS_SHOWN = 15;

    Map<String, Object> values() {
        return Map.of(
                "funnel", values("funnel"),
                "balance", balance(),
                "stays", values("time-in-stage"),
                "sla",
                        rows("sla").stream()
                                .filter(row -> row.is("group_by", "rep"))
                                .map(Row::values)
                                .toList(),
                "sources", sources());
    }

    /** Open leads per stage at the end of each day; stages that leads are meant to stay in would hide the others. */
    private Map<String, Object> balance() {
        List<String> days =
                scope.days().stream().map(day -> day.from().toString()).toList();
        Map<String, long[]> grown = new LinkedHashMap<>();
        stagesInOrder().forEach(stage -> grown.put(stage, new long[days.size()]));
        for (Row row : rows("daily-balance")) {
            long[] series = grown.get(row.text("stage"));
            int day = days.indexOf(row.text("day"));
            if (series != null && day >= 0) {
                series[day] = Long.parseLong(row.text("net"));
            }
        }
        List<Map<String, Object>> series = new ArrayList<>();
        grown.forEach(
                (stage, net) -> series.add(Map.of("stage", stage, "detour", isDetour(stage), "open", runningSum(net))));
        return Map.of("days", days, "series", series);
    }

    private List<String> stagesInOrder() {
        return rows("balance").stream()
                .map(row -> row.text("stage"))
                .distinct()
                .filter(stage -> !scope.settings().finalStages().contains(stage))
                .toList();
    }

    private boolean isDetour(String stage) {
        return !scope.settings().mainLine().contains(stage);
    }

    private static List<Long> runningSum(long[] net) {
        List<Long> sums = new ArrayList<>();
        long sum = 0;
        for (long change : net) {
            sum += change;
            sums.add(sum);
        }
        return sums;
    }

    /** Revenue and cost by source, over its campaigns; the costliest and most fruitful only. */
    private List<Map<String, Object>> sources() {
        Map<String, BigDecimal[]> sums = new LinkedHashMap<>();
        for (Row row : rows("sources")) {
            BigDecimal[] sum = sums.computeIfAbsent(
                    row.text("source"), source -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(row.number("revenue"));
            sum[1] = sum[1].add(row.number("cost"));
        }
        return sums.entrySet().stream()
                .sorted((a, b) -> total(b.getValue()).compareTo(total(a.getValue())))
                .limit(BARS_SHOWN)
                .map(entry -> Map.<String, Object>of(
                        "source", entry.getKey(), "revenue", entry.getValue()[0], "cost", entry.getValue()[1]))
                .toList();
    }

    private static BigDecimal total(BigDecimal[] revenueAndCost) {
        return revenueAndCost[0].add(revenueAndCost[1]);
    }

    private List<Row> rows(String table) {
        return Objects.requireNonNull(tables.get(table)).named();
    }

    private List<Map<String, Object>> values(String table) {
        return Objects.requireNonNull(tables.get(table)).values();
    }
}
