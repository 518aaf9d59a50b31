package dev.perennial.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One table of the report: the name of its query, its columns, and its rows in the order of the query. */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    public List<Row> named() {
        List<Row> named = new ArrayList<>();
        for (List<@Nullable Object> cells : rows) {
            named.add(new Row(columns, cells));
        }
        return named;
    }

    /** For templates and charts. */
    public List<Map<String, Object>> values() {
        return named().stream().map(Row::values).toList();
    }

    public Table after(List<List<@Nullable Object>> first) {
        List<List<@Nullable Object>> all = new ArrayList<>(first);
        all.addAll(rows);
        return new Table(name, columns, all);
    }
}
