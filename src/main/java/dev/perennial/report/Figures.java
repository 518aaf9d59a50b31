package dev.perennial.report;

import dev.perennial.query.Queries;
import dev.perennial.query.Row;
import dev.perennial.query.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes every table of one night's report from the same facts. */
@Component
class Figures {

    /** The tables that are also files, in the order in which people read them. */
    static final List<String> TABLES = List.of(
            "balance", "conversion", "time-in-stage", "sla", "sources", "nurture", "reconciliation", "untouched");

    private static final List<String> ONLY_ON_THE_PAGE =
            List.of("headline", "funnel", "daily-balance", "median-stay", "files", "reject-codes", "other-currencies");

    private final Queries queries;

    Figures(Queries queries) {
        this.queries = queries;
    }

    /** By name. */
    Map<String, Table> of(Scope scope) {
        List<String> names =
                Stream.concat(TABLES.stream(), ONLY_ON_THE_PAGE.stream()).toList();
        Map<String, Table> tables = queries.tables(names, scope.params());
        String month = scope.date().withDayOfMonth(1).toString();
        tables.computeIfPresent(
                "reconciliation", (name, identities) -> identities.after(balanceChecks(tables.get("balance"), month)));
        return tables;
    }

    /** Over the running month: opening + entered - left = closing, for each stage and for all of them together. */
    private static List<List<@Nullable Object>> balanceChecks(@Nullable Table balance, String monthBegins) {
        List<List<@Nullable Object>> checks = new ArrayList<>();
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal found = BigDecimal.ZERO;
        for (Row row : Objects.requireNonNull(balance).named()) {
            if (row.is("from", monthBegins)) {
                BigDecimal moved =
                        row.number("opening").add(row.number("entered")).subtract(row.number("left"));
                checks.add(check("balance " + row.text("stage"), moved, row.number("closing")));
                expected = expected.add(moved);
                found = found.add(row.number("closing"));
            }
        }
        checks.add(check("balance total", expected, found));
        return checks;
    }

    private static List<@Nullable Object> check(String name, BigDecimal left, BigDecimal right) {
        return Arrays.asList(name, left, right, left.compareTo(right) == 0 ? "yes" : "no");
    }
}
