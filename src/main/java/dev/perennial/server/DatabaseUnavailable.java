package dev.perennial.server;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database cannot be used: what it said, and what to do about it. Never carries the password. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private DatabaseUnavailable(String message, boolean refused, @Nullable Throwable cause) {
        super(message, cause);
        this.refused = refused;
    }

    /** Whether the settings are wrong (password, user, database name, kind of URL), so that trying again cannot help. */
    public boolean refused() {
        return refused;
    }

    /** Finds the reason anywhere in a chain of causes; empty when the failure has nothing to do with reaching the database. */
    public static Optional<DatabaseUnavailable> in(Throwable failure) {
        SQLException sql = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable unavailable) {
                return Optional.of(unavailable);
            }
            if (cause instanceof SQLException found) {
                sql = found;
            }
        }
        return Optional.ofNullable(sql).flatMap(reason -> reasonOf(reason, "The database"));
    }

    static DatabaseUnavailable badSetting(String message) {
        return new DatabaseUnavailable(message, true, null);
    }

    static DatabaseUnavailable notStarted(String message, @Nullable Throwable cause) {
        return new DatabaseUnavailable(message, false, cause);
    }

    static DatabaseUnavailable at(DatabaseUrl url, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Optional<DatabaseUnavailable> reason = reasonOf(sql, "The database " + url.shown());
                if (reason.isPresent()) {
                    return reason.get();
                }
            }
        }
        return new DatabaseUnavailable(
                "The database " + url.shown() + " cannot be used: " + failure.getMessage()
                        + ". Check spring.datasource.url in config/application.yaml (or SPRING_DATASOURCE_URL).",
                false,
                failure);
    }

    private static Optional<DatabaseUnavailable> reasonOf(SQLException sql, String database) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return switch (sql.getErrorCode()) {
            case 1045, 1698, 1251 ->
                refusal(
                        database + " refuses the user or the password (" + sql.getMessage()
                                + "). Check spring.datasource.username and spring.datasource.password"
                                + " (or SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD).",
                        sql);
            case 1044 ->
                refusal(
                        database + " does not let this user in (" + sql.getMessage()
                                + "). Grant it: GRANT ALL ON <database>.* TO <user>.",
                        sql);
            case 1049 ->
                refusal(
                        database + " does not exist (" + sql.getMessage()
                                + "). Create it: CREATE DATABASE <name> CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,"
                                + " or correct the name in spring.datasource.url.",
                        sql);
            default ->
                state.startsWith("08") || sql.getErrorCode() == 1040
                        ? Optional.of(new DatabaseUnavailable(
                                database + " cannot be reached (" + firstLine(sql)
                                        + "). Check that it runs and that this machine may connect to it, then run the same"
                                        + " command again.",
                                false,
                                sql))
                        : Optional.empty();
        };
    }

    private static Optional<DatabaseUnavailable> refusal(String message, SQLException cause) {
        return Optional.of(new DatabaseUnavailable(message, true, cause));
    }

    private static String firstLine(SQLException sql) {
        return String.valueOf(sql.getMessage()).lines().findFirst().orElse("no answer");
    }
}
