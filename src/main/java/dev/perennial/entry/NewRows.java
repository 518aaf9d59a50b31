package dev.perennial.entry;

import dev.perennial.database.Bulk;
import dev.perennial.database.Bulk.Constant;
import dev.perennial.database.Bulk.Packed;
import dev.perennial.database.Bulk.Target;
import dev.perennial.database.Numbers;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.meaning.Verdict.Accepted;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Object[] fallbacks;
    private final JdbcTemplate database;
    private final Bulk bulk;
    private final Numbers numbers;

    /** @param number the column of the row's own number; {@code columns} are those whose values a row brings */
    NewRows(String table, String number, List<String> columns, JdbcTemplate database, Bulk bulk, Numbers numbers) {
        this.table = table;
        this.number = number;
        this.columns =
                Stream.concat(Stream.of("source_key", "line"), columns.stream()).toList();
        this.fallbacks = this.columns.stream().map(FALLBACKS::get).toArray();
        this.database = database;
        this.bulk = bulk;
        this.numbers = numbers;
        columns.forEach(column -> places.put(column, this.columns.indexOf(column)));
    }

    @Override
    public Packing pack() {
        return new Values();
    }

    private final class Values implements Packing {

        private final Bulk.Packing packing = bulk.pack(columns, fallbacks);
        private final Set<String> keys = new HashSet<>();

        /** A row that comes twice among them is not left to the database, which writes them in no certain order. */
        @Override
        public void add(List<Accepted> rows) {
            rows.stream().filter(row -> keys.add(row.key())).forEach(row -> packing.add(values(row)));
        }

        @Override
        public Ready ready() {
            Packed packed = packing.packed();
            return file -> packed.write(target(file), numbers.take(table, packed.rows()));
        }
    }

    private @Nullable Object[] values(Accepted row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        values[0] = row.key();
        values[1] = row.row().line();
        row.values().forEach((column, value) -> {
            Integer place = places.get(column);
            if (place != null) {
                values[place] = value;
            }
        });
        return values;
    }

    @Override
    public boolean takesBack() {
        return true;
    }

    @Override
    public long takeBack(long file, int most) {
        return database.update("DELETE FROM " + table + " WHERE file = ? ORDER BY line LIMIT " + most, file);
    }

    @Override
    public void takeBackFrom(long file, long line) {
        database.update("DELETE FROM " + table + " WHERE file = ? AND line >= ?", file, line);
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
}
