package dev.perennial.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of dropped files that were kept as they were written: rejected ones, and the answers to what was asked. */
@Component
class RowsOfFiles {

    private static final Map<String, String> TEXT =
            Map.of("rejects", "CONCAT(reject_reason, ' ', fields)", "answers", "reason");

    private final JdbcClient database;

    RowsOfFiles(JdbcClient database) {
        this.database = database;
    }

    private record Row(long file, long line, String text) {}

    List<Map<String, Object>> of(PersonalTable table, Mentions person) {
        return found(table, person).stream()
                .map(row -> database.sql(table.disclosure())
                        .param("file", row.file())
                        .param("line", row.line())
                        .query()
                        .singleRow())
                .toList();
    }

    int erase(PersonalTable table, Mentions person) {
        List<Row> rows = found(table, person);
        rows.forEach(row -> database.sql(table.erasure().orElseThrow())
                .param("file", row.file())
                .param("line", row.line())
                .update());
        return rows.size();
    }

    private List<Row> found(PersonalTable table, Mentions person) {
        String text = TEXT.get(table.name());
        List<Row> found = new ArrayList<>();
        for (String domain : person.domains()) {
            database
                    .sql("SELECT file, line, " + text + " AS text FROM " + table.name() + " WHERE LOWER(" + text
                            + ") LIKE :domain ORDER BY file, line")
                    .param("domain", "%" + domain + "%")
                    .query(Row.class)
                    .list()
                    .stream()
                    .filter(row -> person.in(row.text()))
                    .forEach(found::add);
        }
        return found.stream().distinct().toList();
    }
}
