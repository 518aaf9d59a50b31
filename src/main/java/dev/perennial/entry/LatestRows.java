package dev.perennial.entry;

import dev.perennial.database.Batches;
import dev.perennial.database.Utc;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table with one row per thing, as it was last reported: the later row wins, an equal one is repeated. */
final class LatestRows implements Table {

    private final String selectKnown;
    private final String upsert;
    private final List<String> keys;
    private final List<String> columns;
    private final JdbcTemplate database;

    /**
     * @param keys the columns that say which thing it is; the first one finds the known rows
     * @param columns the other columns
     * @param upsert takes keys, columns, file, line and night, in this order
     */
    LatestRows(String table, List<String> keys, List<String> columns, String upsert, JdbcTemplate database) {
        this.keys = keys;
        this.columns = columns;
        this.upsert = upsert;
        this.database = database;
        String all = Stream.concat(keys.stream(), columns.stream()).collect(Collectors.joining(", "));
        this.selectKnown = "SELECT " + all + " FROM " + table + " WHERE " + keys.get(0) + " IN (:first)";
    }

    @Override
    public Packing pack() {
        return new Collected(this::write);
    }

    private long write(LedgerFile file, List<Accepted> rows) {
        Map<String, String> known = known(rows);
        Map<String, Accepted> changed = new LinkedHashMap<>();
        long changes = 0;
        for (Accepted row : rows) {
            String content = text(row.values(), columns);
            String thing = text(row.values(), keys);
            if (!content.equals(known.put(thing, content))) {
                changed.remove(thing);
                changed.put(thing, row);
                changes++;
            }
        }
        Batches.update(
                database,
                upsert,
                changed.values().stream().map(row -> values(file, row)).toList());
        return changes;
    }

    private Map<String, String> known(List<Accepted> rows) {
        Map<String, String> known = new HashMap<>();
        JdbcClient.create(database)
                .sql(selectKnown)
                .param(
                        "first",
                        rows.stream().map(row -> row.values().get(keys.get(0))).collect(Collectors.toSet()))
                .query()
                .listOfRows()
                .forEach(row -> known.put(text(row, keys), text(row, columns)));
        return known;
    }

    private @Nullable Object[] values(LedgerFile file, Accepted row) {
        List<@Nullable Object> values = new ArrayList<>();
        keys.forEach(key -> values.add(row.values().getOrDefault(key, "")));
        columns.forEach(column -> values.add(row.values().get(column)));
        values.add(file.file());
        values.add(row.row().line());
        values.add(file.night());
        return values.toArray();
    }

    /** Values of a row and of the table in one spelling. */
    private static String text(Map<String, ? extends @Nullable Object> row, List<String> columns) {
        return columns.stream().map(column -> text(row.get(column))).collect(Collectors.joining("\u001F"));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Instant instant) {
            return Utc.of(instant).toString();
        }
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toString();
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
