package dev.perennial.entry;

import dev.perennial.database.Numbers;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table whose rows are written once and numbered: what comes again, in this file or a later one of the feed, is repeated. */
final class NewRows implements Table {

    /** Columns that are never NULL, where a row says nothing. */
    private static final Map<String, Object> FALLBACKS = Map.of("role_email", false, "free_mail", false);

    private final String table;
    private final List<String> columns;
    private final String insert;
    private final JdbcTemplate database;
    private final Numbers numbers;

    /** @param number the column of the row's own number; {@code columns} are those whose values a row brings */
    NewRows(String table, String number, List<String> columns, JdbcTemplate database, Numbers numbers) {
        this.table = table;
        this.columns = columns;
        this.database = database;
        this.numbers = numbers;
        List<String> all = Stream.concat(
                        Stream.of(number, "feed", "source_key", "file", "line", "night"), columns.stream())
                .toList();
        this.insert = "INSERT INTO " + table + " (" + String.join(", ", all) + ") VALUES ("
                + String.join(", ", Collections.nCopies(all.size(), "?")) + ")";
    }

    @Override
    public long write(LedgerFile file, List<Accepted> rows) {
        Set<String> seen = known(file.feed(), rows);
        List<Accepted> fresh = rows.stream().filter(row -> seen.add(row.key())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        long number = numbers.take(table, fresh.size());
        List<@Nullable Object[]> values = new ArrayList<>(fresh.size());
        for (Accepted row : fresh) {
            values.add(values(number++, file, row));
        }
        Batch.update(database, insert, values);
        return fresh.size();
    }

    private Set<String> known(String feed, List<Accepted> rows) {
        return new HashSet<>(JdbcClient.create(database)
                .sql("SELECT source_key FROM " + table + " WHERE feed = :feed AND source_key IN (:keys)")
                .param("feed", feed)
                .param("keys", rows.stream().map(Accepted::key).collect(Collectors.toSet()))
                .query(String.class)
                .list());
    }

    private @Nullable Object[] values(long number, LedgerFile file, Accepted row) {
        @Nullable Object[] values = new @Nullable Object[6 + columns.size()];
        values[0] = number;
        values[1] = file.feed();
        values[2] = row.key();
        values[3] = file.file();
        values[4] = row.row().line();
        values[5] = file.night();
        for (int i = 0; i < columns.size(); i++) {
            values[6 + i] = row.values().getOrDefault(columns.get(i), FALLBACKS.get(columns.get(i)));
        }
        return values;
    }
}
