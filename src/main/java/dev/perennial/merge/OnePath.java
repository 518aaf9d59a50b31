package dev.perennial.merge;

import dev.perennial.merge.WaitingMerges.Merge;
import dev.perennial.night.Night;
import dev.perennial.path.NurturePath;
import dev.perennial.path.Paths;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One person is on one path: the one of higher priority goes on, the other ends, and what it had queued is not sent. What either
 * lead was sent counts for both from now on, so that nobody gets a touch again.
 */
@Component
class OnePath {

    private static final String MERGED = "merged";

    private final JdbcClient database;
    private final ObjectProvider<Paths> paths;
    private final Night night;

    OnePath(JdbcClient database, ObjectProvider<Paths> paths, Night night) {
        this.database = database;
        this.paths = paths;
        this.night = night;
    }

    private record Open(long enrolment, String path, String state) {

        boolean active() {
            return state.equals("ACTIVE");
        }
    }

    void join(Merge merge) {
        List<Open> kept = openOf(merge.survivor());
        for (Open coming : openOf(merge.merged())) {
            for (Open there : kept) {
                if (coming.path().equals(there.path())) {
                    end(coming);
                } else if (coming.active() && there.active()) {
                    end(priority(coming) < priority(there) ? there : coming);
                }
            }
        }
        unqueueRepeated(merge);
        database.sql("SELECT enrolment, path, round FROM enrolments WHERE lead_number = :merged ORDER BY enrolment")
                .param("merged", merge.merged())
                .query((row, number) -> row.getLong("enrolment"))
                .list()
                .forEach(enrolment -> follow(merge, enrolment));
    }

    private List<Open> openOf(long lead) {
        return database.sql("""
                SELECT enrolment, path, state FROM enrolments
                WHERE lead_number = :lead AND left_on IS NULL ORDER BY enrolment
                """)
                .param("lead", lead)
                .query((row, number) ->
                        new Open(row.getLong("enrolment"), row.getString("path"), row.getString("state")))
                .list();
    }

    /** The place of its path, the highest priority first; a path that is no more comes last. */
    private int priority(Open open) {
        Optional<Paths> known = Optional.ofNullable(paths.getIfAvailable());
        List<String> names = known.map(
                        all -> all.byPriority().map(NurturePath::name).toList())
                .orElse(List.of());
        int place = names.indexOf(open.path());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private void end(Open open) {
        database.sql("""
                UPDATE enrolments
                SET state = 'EXITED', reason = :merged, left_on = GREATEST(entered_on, :night), paused_on = NULL,
                    next_on = NULL, failure = NULL
                WHERE enrolment = :enrolment
                """)
                .param("merged", MERGED)
                .param("night", night.date())
                .param("enrolment", open.enrolment())
                .update();
        database.sql("""
                UPDATE messages SET state = 'SUPPRESSED', reason = :merged, retry_at = NULL
                WHERE enrolment = :enrolment AND state IN ('QUEUED', 'DEFERRED')
                """)
                .param("merged", MERGED)
                .param("enrolment", open.enrolment())
                .update();
    }

    /** Waiting for the one address, while the other has had it or waits for it too. */
    private void unqueueRepeated(Merge merge) {
        database.sql("""
                UPDATE messages coming
                JOIN messages had ON had.lead_number = :survivor AND had.path = coming.path AND had.touch = coming.touch
                    AND had.state NOT IN ('FAILED', 'SUPPRESSED')
                SET coming.state = 'SUPPRESSED', coming.reason = :reason, coming.retry_at = NULL
                WHERE coming.lead_number = :merged AND coming.state IN ('QUEUED', 'DEFERRED')
                """)
                .param("survivor", merge.survivor())
                .param("merged", merge.merged())
                .param("reason", MERGED)
                .update();
    }

    /** Rounds of a path are counted on where both leads were on it. */
    private void follow(Merge merge, long enrolment) {
        database.sql("""
                UPDATE enrolments e
                JOIN (SELECT c.enrolment,
                             EXISTS (SELECT 1 FROM enrolments t WHERE t.lead_number = :survivor AND t.path = c.path
                                     AND t.round = c.round) AS taken,
                             1 + GREATEST(
                                 COALESCE((SELECT MAX(t.round) FROM enrolments t
                                           WHERE t.lead_number = :survivor AND t.path = c.path), 0),
                                 (SELECT MAX(t.round) FROM enrolments t
                                  WHERE t.lead_number = c.lead_number AND t.path = c.path)) AS next
                      FROM enrolments c WHERE c.enrolment = :enrolment) free ON free.enrolment = e.enrolment
                SET e.round = IF(free.taken, free.next, e.round), e.lead_number = :survivor
                """)
                .param("survivor", merge.survivor())
                .param("enrolment", enrolment)
                .update();
    }
}
