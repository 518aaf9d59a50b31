package dev.perennial.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that go to the server as INSERT statements of many rows each, which the driver makes of a batch. */
final class MultiRowInserts implements Bulk.Packing, Bulk.Packed {

    private static final int ROWS_A_STATEMENT = 1000;

    private final JdbcTemplate database;
    private final Halves halves;
    private final List<String> columns;
    private final @Nullable Object[] fallbacks;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private final BitSet filled = new BitSet();

    MultiRowInserts(JdbcTemplate database, Halves halves, List<String> columns, @Nullable Object[] fallbacks) {
        this.database = database;
        this.halves = halves;
        this.columns = columns;
        this.fallbacks = fallbacks;
    }

    @Override
    public void add(@Nullable Object[] row) {
        for (int place = 0; place < row.length; place++) {
            if (row[place] != null) {
                filled.set(place);
            }
        }
        rows.add(row);
    }

    @Override
    public Bulk.Packed packed() {
        return this;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public long write(Bulk.Target target, long first) {
        return halves.write(rows(), (from, to) -> write(target, first, from, to));
    }

    /** Not INSERT IGNORE, which would take wrong values too. The driver does not say how many rows were new, so they are counted. */
    private long write(Bulk.Target target, long first, int from, int to) {
        database.batchUpdate(
                insert(target),
                IntStream.range(from, to).boxed().toList(),
                ROWS_A_STATEMENT,
                (statement, number) -> bind(statement, first + number, target.constants(), rows.get(number)));
        Bulk.Constant file = target.constants().get(0);
        Long written = database.queryForObject(
                "SELECT COUNT(*) FROM " + target.table() + " WHERE " + target.number() + " BETWEEN ? AND ? AND "
                        + file.column() + " = ?",
                Long.class,
                first + from,
                first + to - 1,
                file.value());
        return written == null ? 0 : written;
    }

    private String insert(Bulk.Target target) {
        List<String> all = new ArrayList<>(List.of(target.number()));
        target.constants().forEach(constant -> all.add(constant.column()));
        filled.stream().mapToObj(columns::get).forEach(all::add);
        return "INSERT INTO " + target.table() + " (" + String.join(", ", all) + ") VALUES ("
                + String.join(", ", Collections.nCopies(all.size(), "?")) + ") ON DUPLICATE KEY UPDATE "
                + target.number() + " = " + target.table() + "." + target.number();
    }

    /** Without Spring's help: it asks the driver about the type of every NULL. */
    private void bind(PreparedStatement statement, long number, List<Bulk.Constant> constants, @Nullable Object[] row)
            throws SQLException {
        int at = 1;
        statement.setLong(at++, number);
        for (Bulk.Constant constant : constants) {
            statement.setObject(at++, constant.value());
        }
        for (int place = filled.nextSetBit(0); place >= 0; place = filled.nextSetBit(place + 1)) {
            Object value = row[place] == null ? fallbacks[place] : row[place];
            statement.setObject(at++, value instanceof Instant instant ? Utc.of(instant) : value);
        }
    }
}
