package dev.perennial.cli;

import dev.perennial.config.Home;
import dev.perennial.database.AsText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prints what the query files of one folder find, each as a small table; a table without rows is left out. */
record Answers(Home home, JdbcClient database, PrintWriter out) {

    void print(String folder, Map<String, ?> params) {
        for (String query : home.list("db/query/" + folder, ".sql")) {
            String title = query.substring(query.lastIndexOf('/') + 3, query.length() - ".sql".length());
            print(title, home.require(query).text(), params);
        }
    }

    private void print(String title, String sql, Map<String, ?> params) {
        List<Map<String, Object>> rows =
                database.sql(sql).params(params).query().listOfRows();
        if (rows.isEmpty()) {
            return;
        }
        out.println(title.replace('-', ' ').toUpperCase(Locale.ROOT));
        if (rows.size() == 1) {
            printOne(rows.get(0));
        } else {
            printAll(rows);
        }
        out.println();
    }

    private void printOne(Map<String, Object> row) {
        row.forEach((name, value) -> {
            if (value != null) {
                out.printf("  %-16s %s%n", name, text(value));
            }
        });
    }

    private void printAll(List<Map<String, Object>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.copyOf(rows.get(0).keySet()));
        rows.forEach(row -> lines.add(row.values().stream().map(Answers::text).toList()));
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder("  ");
            for (int column = 0; column < widths.length; column++) {
                padded.append(line.get(column))
                        .append(" ".repeat(widths[column] - line.get(column).length() + 2));
            }
            out.println(padded.toString().stripTrailing());
        }
    }

    private static String text(@Nullable Object value) {
        String text = AsText.of(value);
        return text.length() > 70 ? text.substring(0, 67) + "..." : text;
    }
}
