package dev.perennial.stay;

import dev.perennial.database.Utc;
import dev.perennial.dictionary.Stage;
import dev.perennial.night.Calendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits of leads to stages: half-open intervals that never overlap and never leave a gap. */
@Component
public class Stays {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Calendar calendar;

    Stays(JdbcClient database, JdbcTemplate batches, Calendar calendar) {
        this.database = database;
        this.batches = batches;
        this.calendar = calendar;
    }

    /** Where a lead is now, and since when. */
    public record Open(String stage, Instant enteredAt) {}

    /** A stay that begins. */
    record Begun(long leadNumber, Stage stage, Instant at, String reason, String actor) {}

    public Map<Long, Open> openOf(Collection<Long> leads) {
        Map<Long, Open> open = new HashMap<>();
        if (!leads.isEmpty()) {
            database.sql("SELECT lead_number, stage, entered_at FROM stays WHERE open_lead IN (:leads)")
                    .param("leads", leads)
                    .query((RowCallbackHandler) row -> open.put(
                            row.getLong("lead_number"),
                            new Open(
                                    row.getString("stage"), Utc.at(row.getObject("entered_at", LocalDateTime.class)))));
        }
        return open;
    }

    /** Ends the open stays of these leads where the new ones begin, and begins those. */
    void change(List<Begun> stays) {
        batches.batchUpdate(
                "UPDATE stays SET left_at = ?, to_stage = ?, due_at = NULL WHERE open_lead = ?",
                stays.stream()
                        .map(stay ->
                                new Object[] {Utc.of(stay.at()), stay.stage().name(), stay.leadNumber()})
                        .toList());
        begin(stays);
    }

    /** Begins stays of leads that are nowhere yet, or have just left. */
    void begin(List<Begun> stays) {
        Visits visits = visitsOf(stays.stream().map(Begun::leadNumber).toList());
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> places = new ArrayList<>();
        for (Begun stay : stays) {
            Stage stage = stay.stage();
            LocalDateTime at = Utc.of(stay.at());
            @Nullable
            LocalDateTime due = stage.due(stay.at(), calendar).map(Utc::of).orElse(null);
            int visit = visits.next(stay.leadNumber(), stage.name());
            begun.add(new Object[] {stay.leadNumber(), stage.name(), visit, at, stay.reason(), stay.actor(), due});
            places.add(
                    new Object[] {stage.name(), at, stay.reason(), stage.next(), next(stage), due, stay.leadNumber()});
        }
        batches.batchUpdate("""
                INSERT INTO stays (lead_number, stage, visit, entered_at, reason, actor, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, begun);
        batches.batchUpdate("""
                UPDATE leads SET stage = ?, stage_since = ?, last_reason = ?, next_action = ?,
                                 next_owner = COALESCE(?, owner, 'sales'), next_due = ?
                WHERE lead_number = ?
                """, places);
    }

    private Visits visitsOf(Collection<Long> leads) {
        Visits visits = new Visits(new HashMap<>());
        if (!leads.isEmpty()) {
            database.sql("""
                    SELECT lead_number, stage, MAX(visit) AS visits FROM stays WHERE lead_number IN (:leads)
                    GROUP BY lead_number, stage
                    """).param("leads", leads).query((RowCallbackHandler)
                    row -> visits.count.put(row.getLong("lead_number") + row.getString("stage"), row.getInt("visits")));
        }
        return visits;
    }

    /** How often each lead was in each stage. */
    private record Visits(Map<String, Integer> count) {

        int next(long lead, String stage) {
            return count.merge(lead + stage, 1, Integer::sum);
        }
    }

    /** Who acts next; at sales it is the rep who owns the lead. */
    private static @Nullable String next(Stage stage) {
        return switch (stage.owner()) {
            case MARKETING -> "marketing";
            case NOBODY -> "nobody";
            case SALES -> null;
        };
    }
}
