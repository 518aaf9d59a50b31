package dev.perennial.undo;

import dev.perennial.batch.Tally;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of one file back, piece by piece, each in a transaction of its own. Broken off, it is ended by the same
 * command or by the next intake, before anything else happens.
 */
@Component
public class Undo {

    private static final Logger log = LoggerFactory.getLogger(Undo.class);
    private static final int ROWS_AT_ONCE = 10_000;
    private static final Map<String, String> TABLES = Map.of(
            "inquiries", "inquiries",
            "activities", "activities",
            "sales-feedback", "sales_feedback",
            "nurture-requests", "nurture_requests",
            "review-answers", "review_answers");

    private final JdbcClient database;
    private final Obstacles obstacles;
    private final LeadsOfFile leads;
    private final TransactionTemplate transaction;

    Undo(JdbcClient database, Obstacles obstacles, LeadsOfFile leads, PlatformTransactionManager transactions) {
        this.database = database;
        this.obstacles = obstacles;
        this.leads = leads;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Everything, or nothing and what is in the way. No run may be active meanwhile. */
    public List<Obstacle> file(LedgerFile file) {
        List<Obstacle> found = file.state() == FileState.UNDOING
                ? List.of()
                : Objects.requireNonNull(transaction.execute(status -> {
                    List<Obstacle> inTheWay = obstacles.of(file);
                    if (inTheWay.isEmpty()) {
                        move(file.file(), "TAKEN", "UNDOING");
                    }
                    return inTheWay;
                }));
        while (found.isEmpty() && Boolean.TRUE.equals(transaction.execute(status -> takeSome()))) {
            log.debug("Some more of {} is taken back.", file.name());
        }
        return found;
    }

    /** Some more of a file whose undoing was broken off, in the caller's transaction; false when there is none. */
    public boolean goOn(Tally tally) {
        return takeSome();
    }

    private boolean takeSome() {
        Optional<Begun> begun = database.sql(
                        "SELECT file, kind FROM files WHERE state = 'UNDOING' ORDER BY file LIMIT 1")
                .query(Begun.class)
                .optional();
        begun.ifPresent(this::takeSome);
        return begun.isPresent();
    }

    /** A file in the middle of being undone. */
    private record Begun(long file, String kind) {}

    private void takeSome(Begun file) {
        if (file.kind().equals("activities")) {
            scoreAgain(file.file());
        }
        boolean more = leads.takeSome(file.file())
                || delete(Objects.requireNonNull(TABLES.get(file.kind())), file.file())
                || delete("answers", file.file())
                || delete("rejects", file.file());
        if (!more) {
            move(file.file(), "UNDOING", "UNDONE");
            log.info("File {} is undone.", file.file());
        }
    }

    /** The points that leads had for the rows that go next are worked out anew by the next night. */
    private void scoreAgain(long file) {
        database.sql("""
                        UPDATE leads l JOIN (SELECT lead_number FROM activities WHERE file = :file
                                             ORDER BY line LIMIT :most) a ON a.lead_number = l.lead_number
                        SET l.score_due = (SELECT MAX(night) FROM nights), l.funnel_due = (SELECT MAX(night) FROM nights)
                        """).param("file", file).param("most", ROWS_AT_ONCE).update();
    }

    private boolean delete(String table, long file) {
        return database.sql("DELETE FROM " + table + " WHERE file = :file ORDER BY line LIMIT " + ROWS_AT_ONCE)
                        .param("file", file)
                        .update()
                > 0;
    }

    private void move(long file, String from, String to) {
        database.sql("""
                        UPDATE files SET state = :to, taken_once = IF(:to = 'UNDONE', NULL, taken_once)
                        WHERE file = :file AND state = :from
                        """)
                .param("to", to)
                .param("file", file)
                .param("from", from)
                .update();
    }
}
