package dev.perennial.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that go to the server as INSERT statements of many rows each, which the driver makes of a batch. */
record MultiRowInserts(
        JdbcTemplate database, List<String> columns, List<Integer> places, List<@Nullable Object[]> packed)
        implements Bulk.Packed {

    private static final int ROWS_A_STATEMENT = 1000;

    @Override
    public int rows() {
        return packed.size();
    }

    /** Not INSERT IGNORE, which would take wrong values too. The driver does not say how many rows were new, so they are counted. */
    @Override
    public long write(Bulk.Target target, long first) {
        Row row = new Row(target.constants(), places, first);
        database.batchUpdate(
                insert(target),
                numbers(),
                ROWS_A_STATEMENT,
                (statement, number) -> row.bind(statement, number, packed.get(number)));
        Bulk.Constant file = target.constants().get(0);
        Long written = database.queryForObject(
                "SELECT COUNT(*) FROM " + target.table() + " WHERE " + target.number() + " BETWEEN ? AND ? AND "
                        + file.column() + " = ?",
                Long.class,
                first,
                first + rows() - 1,
                file.value());
        return written == null ? 0 : written;
    }

    private List<Integer> numbers() {
        return java.util.stream.IntStream.range(0, rows()).boxed().toList();
    }

    private String insert(Bulk.Target target) {
        List<String> all = new ArrayList<>(List.of(target.number()));
        target.constants().forEach(constant -> all.add(constant.column()));
        all.addAll(columns);
        return "INSERT INTO " + target.table() + " (" + String.join(", ", all) + ") VALUES ("
                + String.join(", ", Collections.nCopies(all.size(), "?")) + ") ON DUPLICATE KEY UPDATE "
                + target.number() + " = " + target.table() + "." + target.number();
    }

    /** Binds one row, without Spring's help: it asks the driver about the type of every NULL. */
    private record Row(List<Bulk.Constant> constants, List<Integer> places, long first) {

        void bind(PreparedStatement statement, int number, @Nullable Object[] values) throws SQLException {
            int at = 1;
            statement.setLong(at++, first + number);
            for (Bulk.Constant constant : constants) {
                statement.setObject(at++, constant.value());
            }
            for (int place : places) {
                Object value = values[place];
                statement.setObject(at++, value instanceof Instant instant ? Utc.of(instant) : value);
            }
        }
    }
}
