package dev.perennial.undo;

import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who has acted on what a file brought: then it stays. */
@Component
class Obstacles {

    /** Leads of the file that are more than what the file made of them. */
    private static final String OF_LEADS = """
            WITH own AS (SELECT DISTINCT lead_number FROM inquiries WHERE file = :file AND lead_number IS NOT NULL)
            SELECT own.lead_number, 'has inquiries of other files too' AS why FROM own
            WHERE EXISTS (SELECT 1 FROM inquiries i WHERE i.lead_number = own.lead_number AND i.file <> :file)
            UNION ALL
            SELECT own.lead_number, 'was merged with another lead' FROM own
            WHERE EXISTS (SELECT 1 FROM lead_aliases a WHERE a.lead_number = own.lead_number)
            UNION ALL
            SELECT own.lead_number, CONCAT('is or was in the hands of ', MIN(a.rep)) FROM own
            JOIN assignments a ON a.lead_number = own.lead_number
            WHERE a.state NOT IN ('OFFERED', 'AGED') OR a.attempts > 0 OR a.accepted_at IS NOT NULL
            GROUP BY own.lead_number
            UNION ALL
            SELECT own.lead_number, 'was mailed, or a mail is on its way' FROM own
            WHERE EXISTS (SELECT 1 FROM messages m WHERE m.lead_number = own.lead_number
                          AND (m.state NOT IN ('QUEUED', 'SUPPRESSED') OR m.attempts > 0))
            UNION ALL
            SELECT own.lead_number, 'is on a path because sales asked for it' FROM own
            WHERE EXISTS (SELECT 1 FROM enrolments e WHERE e.lead_number = own.lead_number AND e.requested_by IS NOT NULL)
            UNION ALL
            SELECT own.lead_number, 'has an opportunity' FROM own
            WHERE EXISTS (SELECT 1 FROM opportunities o WHERE o.lead_number = own.lead_number)
            ORDER BY lead_number
            """;

    private final JdbcClient database;

    Obstacles(JdbcClient database) {
        this.database = database;
    }

    /** Empty when nothing is in the way. */
    List<Obstacle> of(LedgerFile file) {
        if (file.state() != FileState.TAKEN) {
            return List.of(new Obstacle(null, "it is not taken but " + file.state()));
        }
        return switch (file.kind()) {
            case "inquiries" ->
                database.sql(OF_LEADS)
                        .param("file", file.file())
                        .query((row, number) -> new Obstacle(row.getLong("lead_number"), row.getString("why")))
                        .list();
            case "activities" -> List.of();
            case "sales-feedback" -> decided("sales_feedback", file);
            case "nurture-requests" -> decided("nurture_requests", file);
            case "review-answers" -> decided("review_answers", file);
            default ->
                List.of(
                        new Obstacle(
                                null,
                                "rows of " + file.kind()
                                        + " replace what was known before, which is not known any more; drop a corrected file instead"));
        };
    }

    private List<Obstacle> decided(String table, LedgerFile file) {
        long decided = database.sql("SELECT COUNT(*) FROM " + table + " WHERE file = :file AND decided_on IS NOT NULL")
                .param("file", file.file())
                .query(Long.class)
                .single();
        return decided == 0
                ? List.of()
                : List.of(new Obstacle(null, decided + " of its rows were already answered and followed"));
    }
}
