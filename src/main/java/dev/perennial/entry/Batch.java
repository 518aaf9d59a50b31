package dev.perennial.entry;

import dev.perennial.database.Utc;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of a piece a few thousand at a time, so that no statement grows with the piece. */
final class Batch {

    private static final int ROWS_AT_ONCE = 2000;

    private Batch() {}

    /** The sum of what is written of each part, in the order of the rows. */
    static <T> long inParts(List<T> rows, ToLongFunction<List<T>> write) {
        long written = 0;
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            written += write.applyAsLong(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
        return written;
    }

    /** @param rows the values in the order of the question marks */
    static void update(JdbcTemplate database, String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows, rows.size(), Batch::bind);
        }
    }

    /** Without Spring's help: it asks the driver about the type of every NULL. */
    private static void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i] instanceof Instant instant ? Utc.of(instant) : row[i]);
        }
    }
}
