package dev.perennial.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/**
 * One lead on one path, one round.
 *
 * @param byRequest whether sales asked for it; then the path's segment does not matter
 * @param waitsSince the date from which the wait of the next touch counts
 */
public record Enrolment(
        long number,
        long leadNumber,
        String path,
        int round,
        EnrolmentState state,
        String reason,
        boolean byRequest,
        LocalDate waitsSince,
        Optional<LocalDate> leftOn) {

    public static final RowMapper<Enrolment> ROW = Enrolment::of;

    private static Enrolment of(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                row.getLong("enrolment"),
                row.getLong("lead_number"),
                row.getString("path"),
                row.getInt("round"),
                EnrolmentState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("requested_by") != null,
                row.getObject("waits_since", LocalDate.class),
                Optional.ofNullable(row.getObject("left_on", LocalDate.class)));
    }

    public boolean isOpen() {
        return state.isOpen();
    }
}
