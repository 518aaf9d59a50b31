package dev.perennial.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of some leads at one moment: which table, which row, and what stood in it, as text. */
record Images(Map<Row, Map<String, String>> rows) {

    /** A row by the values of its key, column by column. */
    record Row(String table, Map<String, String> key) {}

    /** One row that differs; an empty image stands for no row. */
    record Difference(Row row, Map<String, String> was, Map<String, String> became) {

        boolean made() {
            return was.isEmpty();
        }

        boolean removed() {
            return became.isEmpty();
        }
    }

    /** Those of one table. */
    Map<Row, Map<String, String>> of(String table) {
        Map<Row, Map<String, String>> found = new LinkedHashMap<>();
        rows.forEach((row, image) -> {
            if (row.table().equals(table)) {
                found.put(row, image);
            }
        });
        return found;
    }

    /** What became of these rows later; of a row that was changed only the columns that were. */
    List<Difference> until(Images later) {
        List<Difference> differences = new ArrayList<>();
        rows.forEach((row, was) -> {
            Map<String, String> became = later.rows.getOrDefault(row, Map.of());
            if (became.isEmpty()) {
                differences.add(new Difference(row, was, became));
            } else if (!became.equals(was)) {
                differences.add(new Difference(row, changed(was, became), changed(became, was)));
            }
        });
        later.rows.forEach((row, became) -> {
            if (!rows.containsKey(row)) {
                differences.add(new Difference(row, Map.of(), became));
            }
        });
        return differences;
    }

    private static Map<String, String> changed(Map<String, String> of, Map<String, String> than) {
        Map<String, String> changed = new LinkedHashMap<>(of);
        changed.entrySet().removeIf(column -> column.getValue().equals(than.get(column.getKey())));
        return changed;
    }
}
