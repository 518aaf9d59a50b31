package dev.perennial.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** One row of a request file of sales. */
record Request(
        long number,
        long file,
        long line,
        String leadRef,
        String path,
        Action action,
        String requestedBy,
        Optional<String> reason,
        Optional<LocalDate> startOn) {

    enum Action {
        ENROL,
        PAUSE,
        RESUME,
        STOP
    }

    static Request of(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getLong("request"),
                row.getLong("file"),
                row.getLong("line"),
                row.getString("lead_ref"),
                row.getString("path"),
                Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                row.getString("requested_by"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("start_on", LocalDate.class)));
    }
}
