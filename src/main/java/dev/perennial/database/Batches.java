package dev.perennial.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One statement for many rows of values; of an INSERT the driver makes a few of many rows each. */
public final class Batches {

    private Batches() {}

    /** @param rows the values in the order of the question marks */
    public static void update(JdbcTemplate database, String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows, rows.size(), Batches::bind);
        }
    }

    /** Without Spring's help: it asks the driver about the type of every NULL. */
    private static void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i] instanceof Instant instant ? Utc.of(instant) : row[i]);
        }
    }
}
