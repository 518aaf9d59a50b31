package dev.perennial.privacy;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One table as privacy sees it.
 *
 * @param rows the condition for the rows about a person, over {@link Person#parameters}
 * @param erased what each personal column becomes, as SQL; empty when whole rows go
 * @param kept the columns that say nothing about anybody once the others are erased
 */
record PersonalTable(String name, String rows, boolean rowsGo, Map<String, String> erased, Set<String> kept) {

    PersonalTable {
        erased = new TreeMap<>(erased);
        kept = Set.copyOf(kept);
    }

    static PersonalTable of(String name, String rows) {
        return new PersonalTable(name, rows, false, Map.of(), Set.of());
    }

    PersonalTable emptied(String columns) {
        PersonalTable table = this;
        for (String column : words(columns)) {
            table = table.replaced(column, "NULL");
        }
        return table;
    }

    PersonalTable replaced(String column, String sql) {
        Map<String, String> more = new LinkedHashMap<>(erased);
        more.put(column, sql);
        return new PersonalTable(name, rows, rowsGo, more, kept);
    }

    PersonalTable kept(String columns) {
        return new PersonalTable(name, rows, rowsGo, erased, words(columns));
    }

    /** Whole rows are erased; their columns are named all the same, so that a new one is thought about. */
    PersonalTable gone(String columns) {
        return new PersonalTable(name, rows, true, Map.of(), words(columns));
    }

    private static Set<String> words(String columns) {
        return Set.of(columns.split(" ", -1));
    }

    Set<String> columns() {
        Set<String> columns = new HashSet<>(kept);
        columns.addAll(erased.keySet());
        return columns;
    }

    String disclosure() {
        return "SELECT * FROM " + name + " WHERE " + rows;
    }

    /** Nothing when the table holds only what may stay. */
    Optional<String> erasure() {
        if (rowsGo) {
            return Optional.of("DELETE FROM " + name + " WHERE " + rows);
        }
        String values = erased.entrySet().stream()
                .map(column -> column.getKey() + " = " + column.getValue())
                .collect(joining(", "));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of("UPDATE " + name + " SET " + values + " WHERE " + rows);
    }
}
