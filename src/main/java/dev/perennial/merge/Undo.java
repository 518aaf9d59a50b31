package dev.perennial.merge;

import dev.perennial.merge.Images.Difference;
import dev.perennial.merge.Images.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts back what a merge changed, row by row. What was changed again since then is later history, and stays. */
@Component
class Undo {

    private final NamedParameterJdbcTemplate database;
    private final Changes changes;

    Undo(NamedParameterJdbcTemplate database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /**
     * @param survivor whom the merged lead went into
     * @param now whom that one has gone into since, or itself
     */
    void changes(long merge, long survivor, long now) {
        List<Difference> differences = changes.of(merge);
        Set<String> wentOn = new HashSet<>();
        for (Difference difference : differences) {
            if (difference.made() && !unmake(moved(difference, survivor, now))) {
                wentOn.add(place(difference.row()));
            }
        }
        differences.stream()
                .filter(difference -> !difference.made() && !difference.removed())
                .filter(difference -> !wentOn.contains(place(difference.row())))
                .sorted(Comparator.comparing(difference -> !difference.was().containsKey("lead_number")))
                .forEach(difference -> putBack(moved(difference, survivor, now)));
        differences.stream().filter(Difference::removed).forEach(this::makeAgain);
    }

    /** Rows of one lead in one table belong together: when one went on, the others do not go back. */
    private static String place(Row row) {
        return row.table() + " " + row.key().get("lead_number");
    }

    private static Difference moved(Difference difference, long survivor, long now) {
        if (!Long.toString(survivor).equals(difference.became().get("lead_number"))) {
            return difference;
        }
        Map<String, String> became = new HashMap<>(difference.became());
        became.put("lead_number", Long.toString(now));
        return new Difference(difference.row(), difference.was(), became);
    }

    private boolean unmake(Difference difference) {
        Map<String, Object> params = params(difference);
        String same = difference.became().keySet().stream()
                .map(column -> column + " <=> :became_" + column)
                .collect(Collectors.joining(" AND "));
        return database.update(
                        "DELETE FROM " + difference.row().table() + " WHERE " + key(difference.row()) + " AND " + same,
                        params)
                > 0;
    }

    private void putBack(Difference difference) {
        String set = difference.was().keySet().stream()
                .map(column -> column + " = IF(" + column + " <=> :became_" + column + ", :was_" + column + ", "
                        + column + ")")
                .collect(Collectors.joining(", "));
        if (isActiveEnrolment(difference) && elsewhereByNow(difference)) {
            return;
        }
        database.update(
                "UPDATE " + difference.row().table() + " SET " + set + " WHERE " + key(difference.row()),
                params(difference));
    }

    private static boolean isActiveEnrolment(Difference difference) {
        return difference.row().table().equals("enrolments")
                && "ACTIVE".equals(difference.was().get("state"));
    }

    /** A lead that is on a path since then stays there; it is on one path only. */
    private boolean elsewhereByNow(Difference difference) {
        String lead = difference.was().containsKey("lead_number")
                ? ":was_lead_number"
                : "(SELECT e.lead_number FROM enrolments e WHERE e.enrolment = :key_enrolment)";
        return !database.queryForList(
                        "SELECT enrolment FROM enrolments WHERE active_lead = " + lead, params(difference), Long.class)
                .isEmpty();
    }

    private void makeAgain(Difference difference) {
        Map<String, String> all = new HashMap<>(difference.row().key());
        all.putAll(difference.was());
        List<String> columns = new ArrayList<>(all.keySet());
        Map<String, Object> params = new HashMap<>();
        all.forEach((column, value) -> params.put(column, value(value)));
        database.update(
                "INSERT IGNORE INTO " + difference.row().table() + " (" + String.join(", ", columns) + ") VALUES (:"
                        + String.join(", :", columns) + ")",
                params);
    }

    private static String key(Row row) {
        return row.key().keySet().stream()
                .map(column -> column + " = :key_" + column)
                .collect(Collectors.joining(" AND "));
    }

    private static Map<String, Object> params(Difference difference) {
        Map<String, Object> params = new HashMap<>();
        difference.row().key().forEach((column, value) -> params.put("key_" + column, value));
        difference.was().forEach((column, value) -> params.put("was_" + column, value(value)));
        difference.became().forEach((column, value) -> params.put("became_" + column, value(value)));
        return params;
    }

    private static @Nullable Object value(String text) {
        return Objects.equals(text, Changes.NOTHING) ? null : text;
    }
}
