package dev.perennial.cast;

import dev.perennial.batch.Tally;
import dev.perennial.database.IdRange;
import dev.perennial.database.Utc;
import dev.perennial.night.Night;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of every lead on a path, and of those that left one tonight and stay in nurture, what happens next and when. */
@Component
public class NextSteps {

    private static final int DAYS_OF_A_PAUSE = 30;

    private final JdbcClient client;
    private final JdbcTemplate database;
    private final Night night;

    NextSteps(JdbcClient client, JdbcTemplate database, Night night) {
        this.client = client;
        this.database = database;
        this.night = night;
    }

    /** The leads to speak of, by their numbers. */
    public IdRange leads() {
        return client.sql("""
                SELECT COALESCE(MIN(lead_number), 1) AS first, COALESCE(MAX(lead_number), 0) AS last
                FROM enrolments WHERE left_on IS NULL OR left_on = :night
                """)
                .param("night", night.date())
                .query((row, number) -> new IdRange(row.getLong("first"), row.getLong("last")))
                .single();
    }

    public void say(IdRange leads, Tally tally) {
        tally.wrote(sayNextTouch(leads) + sayPaused(leads) + sayOffThePath(leads));
    }

    /** One statement for each date, as only the calendar knows when a date ends. */
    private long sayNextTouch(IdRange leads) {
        LocalDate tomorrow = night.date().plusDays(1);
        List<LocalDate> dates = client.sql("""
                SELECT DISTINCT GREATEST(next_on, :tomorrow) FROM enrolments
                WHERE state = 'ACTIVE' AND lead_number BETWEEN :first AND :last
                """)
                .param("tomorrow", tomorrow)
                .param("first", leads.first())
                .param("last", leads.last())
                .query(LocalDate.class)
                .list();
        return changed(database.batchUpdate(
                """
                UPDATE leads l JOIN enrolments e ON e.active_lead = l.lead_number
                SET l.next_action = CONCAT('The next touch of the nurture path ', e.path),
                    l.next_owner = 'marketing', l.next_due = ?
                WHERE l.lead_number BETWEEN ? AND ? AND GREATEST(e.next_on, ?) = ?
                """,
                dates.stream()
                        .map(date ->
                                new Object[] {Utc.of(endOf(date, night)), leads.first(), leads.last(), tomorrow, date})
                        .toList()));
    }

    private long sayPaused(IdRange leads) {
        List<LocalDate> dates = client.sql("""
                SELECT DISTINCT paused_on FROM enrolments
                WHERE state = 'PAUSED' AND lead_number BETWEEN :first AND :last
                """)
                .param("first", leads.first())
                .param("last", leads.last())
                .query(LocalDate.class)
                .list();
        return changed(database.batchUpdate(
                """
                UPDATE leads l JOIN enrolments e ON e.lead_number = l.lead_number
                SET l.next_action = CONCAT('Resume or stop the nurture path ', e.path, ', paused since ', e.paused_on),
                    l.next_owner = COALESCE(e.requested_by, l.owner, 'marketing'), l.next_due = ?
                WHERE e.lead_number BETWEEN ? AND ? AND e.state = 'PAUSED' AND e.paused_on = ? AND l.stage = 'nurture'
                  AND NOT EXISTS (SELECT 1 FROM enrolments a WHERE a.active_lead = e.lead_number)
                """,
                dates.stream()
                        .map(date -> new Object[] {dueOfPause(date), leads.first(), leads.last(), date})
                        .toList()));
    }

    private LocalDateTime dueOfPause(LocalDate pausedOn) {
        LocalDate due = pausedOn.plusDays(DAYS_OF_A_PAUSE);
        LocalDate tomorrow = night.date().plusDays(1);
        return Utc.of(endOf(due.isBefore(tomorrow) ? tomorrow : due, night));
    }

    /** Until the clock of the stage runs out, which is when the dictionary says what happens next. */
    private long sayOffThePath(IdRange leads) {
        return client.sql("""
                UPDATE leads l
                JOIN enrolments e ON e.lead_number = l.lead_number AND e.left_on = :night
                LEFT JOIN stays s ON s.open_lead = l.lead_number
                SET l.next_action = CONCAT('Off the nurture path ', e.path, ' (', e.reason, '): decide what is next'),
                    l.next_owner = COALESCE(l.owner, 'marketing'),
                    l.next_due = COALESCE(s.due_at, :fallback)
                WHERE e.lead_number BETWEEN :first AND :last AND l.stage = 'nurture'
                  AND e.state IN ('EXITED', 'SUPPRESSED', 'GOAL_MET')
                  AND NOT EXISTS (SELECT 1 FROM enrolments o WHERE o.lead_number = l.lead_number AND o.left_on IS NULL)
                """)
                .param("night", night.date())
                .param("fallback", Utc.of(endOf(night.date().plusDays(DAYS_OF_A_PAUSE), night)))
                .param("first", leads.first())
                .param("last", leads.last())
                .update();
    }

    static Instant endOf(LocalDate date, Night night) {
        return date.plusDays(1).atStartOfDay(night.zone()).toInstant();
    }

    private static long changed(int[] rows) {
        long sum = 0;
        for (int each : rows) {
            sum += Math.max(0, each);
        }
        return sum;
    }
}
