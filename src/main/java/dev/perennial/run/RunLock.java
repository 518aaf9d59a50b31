package dev.perennial.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Only one run at a time per database. The lock lives in a connection of its own, so it ends with the process that held
 * it, however that ended: whoever gets it knows that no other run is alive.
 */
@Component
class RunLock {

    /** Spring Batch asks once behind a piece of work and at once again before the next. */
    private static final long GOOD_FOR = Duration.ofMillis(1).toNanos();

    private final DataSource database;
    private volatile @Nullable Held held;

    RunLock(DataSource database) {
        this.database = database;
    }

    /** Nothing when another run holds it; asking does not wait. */
    Optional<Held> tryTake() throws SQLException {
        Connection connection = database.getConnection();
        try {
            if (take(connection)) {
                Held ours = new Held(connection);
                held = ours;
                return Optional.of(ours);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    /** Fails when the lock was lost with its connection: then another run may have begun, and ours must end. */
    void assertNotLost() {
        Held ours = held;
        if (ours == null || System.nanoTime() - ours.seen < GOOD_FOR) {
            return;
        }
        try {
            if (!ask(ours.connection, "SELECT IS_USED_LOCK(?) = CONNECTION_ID()")) {
                throw new IllegalStateException("Another run has taken the run lock of this database.");
            }
            ours.seen = System.nanoTime();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The run lock was lost with its connection.", e);
        }
    }

    private boolean take(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION wait_timeout = 604800");
        }
        return ask(connection, "SELECT GET_LOCK(?, 0) = 1");
    }

    /** Lock names are common to the whole server and end after 64 characters. */
    private static String name(Connection connection) throws SQLException {
        String name = "perennial:" + connection.getCatalog();
        return name.length() <= 64 ? name : name.substring(0, 50) + Integer.toHexString(name.hashCode());
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name(connection));
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The lock in our hands. */
    final class Held implements AutoCloseable {

        private final Connection connection;
        private volatile long seen = System.nanoTime();

        private Held(Connection connection) {
            this.connection = connection;
        }

        /** A connection that was lost took the lock with it; leaving it to the pool would hide that. */
        @Override
        public void close() {
            held = null;
            try (Connection closing = connection) {
                ask(closing, "SELECT RELEASE_LOCK(?) = 1");
            } catch (SQLException lost) {
                org.slf4j.LoggerFactory.getLogger(RunLock.class)
                        .warn("The run lock was lost with its connection: {}", lost.getMessage());
            }
        }
    }
}
