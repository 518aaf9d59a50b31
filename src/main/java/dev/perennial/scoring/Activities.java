package dev.perennial.scoring;

import dev.perennial.database.Utc;
import dev.perennial.night.Night;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that leads did; an inquiry counts as an activity of type {@code inquiry}. */
@Component
class Activities {

    private static final String DONE = """
            SELECT lead_number, type, COALESCE(detail, '') AS detail, COALESCE(value, 0) AS value, happened_at
            FROM activities WHERE lead_number IN (:leads)
            UNION ALL
            SELECT lead_number, 'inquiry', source, 0, received_at
            FROM inquiries WHERE lead_number IN (:leads)
            """;

    private final JdbcClient database;
    private final Night night;

    Activities(JdbcClient database, Night night) {
        this.database = database;
        this.night = night;
    }

    Map<Long, List<Activity>> of(Collection<Long> leads) {
        Map<Long, List<Activity>> found = new HashMap<>();
        if (leads.isEmpty()) {
            return found;
        }
        database.sql(DONE).param("leads", leads).query((RowCallbackHandler) row -> found.computeIfAbsent(
                        row.getLong("lead_number"), lead -> new ArrayList<>())
                .add(new Activity(
                        row.getString("type"),
                        row.getString("detail"),
                        row.getDouble("value"),
                        Utc.at(Objects.requireNonNull(row.getObject("happened_at", LocalDateTime.class)))
                                .atZone(night.zone())
                                .toLocalDate())));
        return found;
    }
}
