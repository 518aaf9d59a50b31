package dev.perennial.ledger;

import dev.perennial.meaning.Verdict.Rejected;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** The rows that could not be used, as they were written. */
@Component
public class RejectedRows {

    private final JdbcTemplate database;

    public RejectedRows(JdbcTemplate database) {
        this.database = database;
    }

    public void add(long file, List<Rejected> rows) {
        database.batchUpdate(
                "INSERT INTO rejects (file, line, reject_code, reject_reason, fields) VALUES (?, ?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (PreparedStatement insert, Rejected rejected) -> {
                    insert.setLong(1, file);
                    insert.setLong(2, rejected.row().line());
                    insert.setString(3, rejected.code().name());
                    insert.setString(4, rejected.reason());
                    insert.setString(5, Fields.json(rejected.row().fields()));
                });
    }

    /** How many rows of a file are bad; those that were turned away for whom they name are not. */
    public long bad(long file) {
        Long bad = database.queryForObject(
                "SELECT COUNT(*) FROM rejects WHERE file = ? AND reject_code <> 'FORGOTTEN'", Long.class, file);
        return bad == null ? 0 : bad;
    }

    /** Deletes some in the caller's transaction; answers how many. */
    public long remove(long file, int most) {
        return database.update("DELETE FROM rejects WHERE file = ? ORDER BY line LIMIT " + most, file);
    }

    public boolean any(long file) {
        return Boolean.TRUE.equals(
                database.queryForObject("SELECT EXISTS (SELECT 1 FROM rejects WHERE file = ?)", Boolean.class, file));
    }

    /** One rejected row of a file. */
    public record RejectedRow(long line, String code, String reason, List<String> fields) {}

    /** In the order of their lines, in flat memory however long they are: each is forgotten before the next one comes. */
    public void each(long file, Consumer<RejectedRow> consumer) {
        database.query(
                connection -> {
                    PreparedStatement rows = connection.prepareStatement(
                            "SELECT line, reject_code, reject_reason, fields FROM rejects WHERE file = ? ORDER BY line");
                    // The one value that makes Connector/J hand out rows as they arrive instead of gathering them
                    // first.
                    rows.setFetchSize(Integer.MIN_VALUE);
                    rows.setLong(1, file);
                    return rows;
                },
                (RowCallbackHandler) row -> consumer.accept(new RejectedRow(
                        row.getLong("line"),
                        row.getString("reject_code"),
                        row.getString("reject_reason"),
                        Fields.of(row.getString("fields")))));
    }
}
