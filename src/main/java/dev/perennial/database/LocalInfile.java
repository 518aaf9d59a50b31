package dev.perennial.database;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * LOAD DATA LOCAL INFILE with rows from memory. A server may answer any statement with the wish for a local file, so the driver
 * is allowed to send one only while such a statement runs, and then has nothing to send but our rows.
 */
@Component
public class LocalInfile {

    /** What a server notes about a row whose unique key is there already; LOCAL makes it, and all else, a warning. */
    private static final int ALREADY_THERE = 1062;
    /** As many notes as a server can be asked to keep: a load has at most so many rows. */
    static final int MOST_ROWS = 65_535;

    private static final Logger log = LoggerFactory.getLogger(LocalInfile.class);

    private final JdbcTemplate database;
    private final boolean wanted;
    private @Nullable Boolean taken;

    public LocalInfile(JdbcTemplate database, @Value("${perennial.database.load-data:true}") boolean wanted) {
        this.database = database;
        this.wanted = wanted;
    }

    /** Whether the server takes rows this way; tried once, with no rows. */
    synchronized boolean isTaken() {
        if (taken == null) {
            String refusal = wanted ? refusal() : "perennial.database.load-data is false";
            log.info("Rows go in by {}.", refusal == null ? "LOAD DATA" : "multi-row INSERT: " + refusal);
            taken = refusal == null;
        }
        return taken;
    }

    private @Nullable String refusal() {
        try {
            load("LOAD DATA LOCAL INFILE 'nothing' INTO TABLE numbers (name, next_number)", List.of(), nothing(), 0);
            return null;
        } catch (org.springframework.dao.DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    /** How many of the rows are new, in the caller's transaction. Fails when anything else is wrong with a row. */
    long load(String sql, List<Object> parameters, InputStream rows, int howMany) {
        return load(sql, parameters, rows, howMany, true);
    }

    /** The same for rows that refer to nothing that the caller has not looked up: the server does so for every row. */
    long loadLookedUp(String sql, List<Object> parameters, InputStream rows, int howMany) {
        return load(sql, parameters, rows, howMany, false);
    }

    private long load(String sql, List<Object> parameters, InputStream rows, int howMany, boolean lookUp) {
        Long loaded = database.execute((Connection connection) -> {
            RuntimeProperty<Boolean> mayBeAsked = connection
                    .unwrap(JdbcConnection.class)
                    .getPropertySet()
                    .getBooleanProperty(PropertyKey.allowLoadLocalInfile);
            set(connection, "max_error_count = " + MOST_ROWS + ", foreign_key_checks = " + (lookUp ? 1 : 0));
            try (PreparedStatement load = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.size(); i++) {
                    load.setObject(i + 1, parameters.get(i));
                }
                load.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows);
                mayBeAsked.setValue(true);
                return checked(load, load.executeLargeUpdate(), howMany);
            } finally {
                mayBeAsked.setValue(false);
                if (!lookUp) {
                    set(connection, "foreign_key_checks = 1");
                }
            }
        });
        return loaded == null ? 0 : loaded;
    }

    private static void set(Connection connection, String variables) throws SQLException {
        try (Statement setting = connection.createStatement()) {
            setting.execute("SET SESSION " + variables);
        }
    }

    private static long checked(PreparedStatement load, long written, int howMany) throws SQLException {
        long left = 0;
        for (SQLWarning note = load.getWarnings(); note != null; note = note.getNextWarning()) {
            String text = String.valueOf(note.getMessage());
            if (note.getErrorCode() != ALREADY_THERE || text.contains("PRIMARY")) {
                throw new DataIntegrityViolationException("LOAD DATA changed or left out a row: " + text);
            }
            left++;
        }
        if (written + left != howMany) {
            throw new DataIntegrityViolationException(
                    "LOAD DATA wrote " + written + " and left out " + left + " of " + howMany + " rows.");
        }
        return written;
    }
}
