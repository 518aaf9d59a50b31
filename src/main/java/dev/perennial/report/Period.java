package dev.perennial.report;

import dev.perennial.database.Utc;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Some dates in a row, both ends included, under the name that a cohort of leads has. */
record Period(String name, LocalDate from, LocalDate to) {

    static Period days(LocalDate from, LocalDate to) {
        return new Period(from.toString(), from, to);
    }

    /** As the queries take it: its dates, and its instants [starts, ends) in UTC. */
    Map<String, String> in(ZoneId zone) {
        return Map.of(
                "name", name,
                "from", from.toString(),
                "to", to.toString(),
                "starts", midnight(from, zone),
                "ends", midnight(to.plusDays(1), zone));
    }

    private static String midnight(LocalDate date, ZoneId zone) {
        return Utc.of(date.atStartOfDay(zone).toInstant()).toString().replace('T', ' ');
    }
}
