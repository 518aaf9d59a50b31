package dev.perennial.entry;

import dev.perennial.database.Bulk;
import dev.perennial.database.Bulk.Constant;
import dev.perennial.database.Bulk.Packed;
import dev.perennial.database.Bulk.Target;
import dev.perennial.database.Numbers;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table whose rows are written once and numbered: what comes again, in this file or a later one of the feed, is repeated. */
final class NewRows implements Table {

    /** Columns that are never NULL, where a row says nothing. */
    private static final Map<String, Object> FALLBACKS = Map.of("role_email", false, "free_mail", false);

    private final String table;
    private final String number;
    private final List<String> columns;
    private final JdbcTemplate database;
    private final Bulk bulk;
    private final Numbers numbers;

    /** @param number the column of the row's own number; {@code columns} are those whose values a row brings */
    NewRows(String table, String number, List<String> columns, JdbcTemplate database, Bulk bulk, Numbers numbers) {
        this.table = table;
        this.number = number;
        this.columns = columns;
        this.database = database;
        this.bulk = bulk;
        this.numbers = numbers;
    }

    /** Columns that no row fills are left out: a file fills a third of those that there are. */
    @Override
    public Ready ready(List<Accepted> rows) {
        List<String> filled = columns.stream()
                .filter(column -> rows.stream().anyMatch(row -> row.values().containsKey(column)))
                .toList();
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(values(row, filled)));
        Packed packed = bulk.pack(
                Stream.concat(Stream.of("source_key", "line"), filled.stream()).toList(), values);
        return file -> packed.write(target(file), numbers.take(table, packed.rows()));
    }

    @Override
    public boolean takesBack() {
        return true;
    }

    @Override
    public long takeBack(long file, int most) {
        return database.update("DELETE FROM " + table + " WHERE file = ? ORDER BY line LIMIT " + most, file);
    }

    private Target target(LedgerFile file) {
        return new Target(
                table,
                number,
                List.of(
                        new Constant("file", file.file()),
                        new Constant("feed", file.feed()),
                        new Constant("night", file.night())));
    }

    private static @Nullable Object[] values(Accepted row, List<String> filled) {
        @Nullable Object[] values = new @Nullable Object[2 + filled.size()];
        values[0] = row.key();
        values[1] = row.row().line();
        for (int i = 0; i < filled.size(); i++) {
            Object value = row.values().get(filled.get(i));
            values[2 + i] = value == null ? FALLBACKS.get(filled.get(i)) : value;
        }
        return values;
    }
}
