package dev.perennial;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every CHECK and every UNIQUE of the schema refuses a row that breaks it, and a right row beside it is taken. */
@NullUnmarked // rows of a test may hold nothing anywhere
@RealRows
class PromisesOfTheSchemaTest {

    private static final String NIGHT = "2026-03-10";
    private static final String TEN = "2026-03-10 10:00:00";
    private static final String NINE = "2026-03-10 09:00:00";
    private static final Pattern CHECK = Pattern.compile(
            "CONSTRAINT `([^`]+)` failed for `[^`]+`\\.`([^`]+)`|Check constraint '([^']+)' is violated");
    private static final Pattern UNIQUE = Pattern.compile("for key '(?:[a-z_]+\\.)?([a-z_]+)'");

    /** A right row of each table that promises something. */
    private static final Map<String, Map<String, Object>> RIGHT = Map.ofEntries(
            entry("numbers", Map.of("name", "things", "next_number", 1)),
            entry("nights", Map.of("night", NIGHT, "starts_at", NINE, "ends_at", TEN, "state", "OPEN")),
            entry(
                    "files",
                    Map.of(
                            "file",
                            901,
                            "feed",
                            "f",
                            "kind",
                            "costs",
                            "name",
                            "n",
                            "night",
                            NIGHT,
                            "state",
                            "TAKEN",
                            "taken_once",
                            "h",
                            "size_bytes",
                            1)),
            entry("answers", Map.of("file", 1, "line", 901, "result", "ALREADY", "reason", "", "night", NIGHT)),
            entry(
                    "inquiries",
                    Map.of(
                            "inquiry",
                            901,
                            "feed",
                            "f",
                            "source_key",
                            "k",
                            "file",
                            1,
                            "line",
                            901,
                            "night",
                            NIGHT,
                            "received_at",
                            TEN,
                            "source",
                            "s")),
            entry(
                    "activities",
                    Map.of(
                            "activity",
                            901,
                            "feed",
                            "f",
                            "source_key",
                            "k",
                            "night",
                            NIGHT,
                            "type",
                            "visit",
                            "happened_at",
                            TEN)),
            entry(
                    "sales_feedback",
                    Map.of(
                            "feedback",
                            901,
                            "feed",
                            "f",
                            "source_key",
                            "k",
                            "file",
                            1,
                            "line",
                            901,
                            "night",
                            NIGHT,
                            "lead_ref",
                            "1",
                            "rep",
                            "anna",
                            "action",
                            "accept",
                            "happened_at",
                            TEN)),
            entry(
                    "nurture_requests",
                    Map.ofEntries(
                            entry("request", 901),
                            entry("feed", "f"),
                            entry("source_key", "k"),
                            entry("file", 1),
                            entry("line", 901),
                            entry("night", NIGHT),
                            entry("lead_ref", "1"),
                            entry("path", "p"),
                            entry("action", "enrol"),
                            entry("requested_by", "anna"))),
            entry(
                    "review_answers",
                    Map.of(
                            "review_answer",
                            901,
                            "feed",
                            "f",
                            "source_key",
                            "k",
                            "file",
                            1,
                            "line",
                            901,
                            "night",
                            NIGHT,
                            "pair",
                            "1-2")),
            entry(
                    "costs",
                    Map.of(
                            "source",
                            "s",
                            "from_date",
                            NIGHT,
                            "to_date",
                            NIGHT,
                            "amount",
                            1,
                            "file",
                            1,
                            "line",
                            1,
                            "night",
                            NIGHT)),
            entry("leads", Map.of("lead_number", 902, "made_on", NIGHT)),
            entry("lead_keys", Map.of("kind", "EMAIL", "value", "a@x.example", "lead_number", 901)),
            entry("lead_aliases", Map.of("alias", 903, "lead_number", 901, "night", NIGHT)),
            entry("match_records", Map.of("inquiry", 900, "lead_number", 901, "said", 5)),
            entry("match_volumes", Map.of("volume", 900, "edition", 1, "page_bits", 0, "entries", 1)),
            entry("match_pages", Map.of("volume", 901, "page", 0, "packed", "p")),
            entry("match_terms", Map.of("keys_of", 1, "trait", 1, "term", 1, "held", 1)),
            entry("match_shared_terms", Map.of("keys_of", 1, "trait", 1, "term", 1, "night", NIGHT, "times", 1)),
            entry(
                    "match_pairs",
                    Map.of(
                            "younger",
                            899,
                            "older",
                            898,
                            "weight",
                            5,
                            "probability",
                            1,
                            "rule",
                            "r",
                            "model",
                            "m",
                            "evidence",
                            "[]",
                            "night",
                            NIGHT)),
            entry(
                    "merges",
                    Map.of(
                            "merge_number",
                            901,
                            "survivor",
                            901,
                            "merged",
                            904,
                            "night",
                            NIGHT,
                            "probability",
                            1,
                            "rule",
                            "r",
                            "model",
                            "m",
                            "evidence",
                            "[]")),
            entry("different_leads", Map.of("one", 901, "other", 904, "said_by", "s", "night", NIGHT)),
            entry(
                    "links",
                    Map.of(
                            "inquiry",
                            900,
                            "lead_number",
                            901,
                            "rule",
                            "r",
                            "probability",
                            1,
                            "model",
                            "m",
                            "night",
                            NIGHT)),
            entry(
                    "scores",
                    Map.of(
                            "lead_number",
                            901,
                            "rule",
                            "r",
                            "part",
                            "FIT",
                            "points",
                            1,
                            "occurrences",
                            1,
                            "since",
                            NIGHT)),
            entry(
                    "stays",
                    Map.of(
                            "lead_number",
                            901,
                            "stage",
                            "mql",
                            "visit",
                            1,
                            "entered_at",
                            NINE,
                            "left_at",
                            TEN,
                            "to_stage",
                            "sal",
                            "reason",
                            "r",
                            "actor",
                            "a")),
            entry(
                    "assignments",
                    Map.of(
                            "assignment",
                            901,
                            "lead_number",
                            901,
                            "rep",
                            "anna",
                            "state",
                            "OFFERED",
                            "assigned_at",
                            NINE,
                            "accept_due",
                            TEN,
                            "shelf_due",
                            TEN,
                            "night",
                            NIGHT)),
            entry(
                    "enrolments",
                    Map.of(
                            "enrolment",
                            901,
                            "lead_number",
                            901,
                            "path",
                            "p",
                            "round",
                            1,
                            "state",
                            "ACTIVE",
                            "reason",
                            "r",
                            "entered_on",
                            NIGHT)),
            entry(
                    "suppressions",
                    Map.of(
                            "address",
                            "a@x.example",
                            "reason",
                            "legal",
                            "happened_at",
                            TEN,
                            "source",
                            "s",
                            "night",
                            NIGHT)),
            entry(
                    "messages",
                    Map.ofEntries(
                            entry("message", 901),
                            entry("send_key", "k"),
                            entry("lead_number", 901),
                            entry("enrolment", 1),
                            entry("path", "p"),
                            entry("touch", "t"),
                            entry("round", 1),
                            entry("email", "a@x.example"),
                            entry("version", "v"),
                            entry("state", "QUEUED"),
                            entry("planned_on", NIGHT),
                            entry("not_before", NINE),
                            entry("not_after", TEN),
                            entry("message_id", "m"),
                            entry("sender", "s"),
                            entry("subject", "s"),
                            entry("html", ""),
                            entry("text", ""))));

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private final Set<String> kept = new TreeSet<>();

    @BeforeEach
    void someRowsToPointAt() {
        given.night(NIGHT);
        given.file("inquiries");
        given.insert("leads", Map.of("lead_number", 901, "made_on", NIGHT));
        given.insert("leads", Map.of("lead_number", 904, "made_on", NIGHT));
        for (int inquiry = 897; inquiry <= 900; inquiry++) {
            given.insert("inquiries", RIGHT.get("inquiries"), "inquiry", inquiry, "source_key", "before " + inquiry);
        }
        given.insert("match_volumes", RIGHT.get("match_volumes"), "volume", 901);
        given.insert("match_records", Map.of("inquiry", 898));
        given.insert("match_records", Map.of("inquiry", 899));
    }

    @Test
    void everyCheckRefusesTheRowThatBreaksIt() {
        refused("numbers", "next_number", 0);
        refused("nights", "state", "AJAR");
        refused("nights", "ends_at", NINE);
        refused("files", "kind", "gossip");
        refused("files", "state", "LOST");
        refused("files", "form", "PDF");
        refused("files", "rows_read", 3, "accepted", 1, "rejected", 1);
        refused("files", "taken_once", null);
        refused("answers", "result", "PERHAPS");
        refused("inquiries", "consent", "maybe");
        refused("sales_feedback", "action", "ponder");
        refused("nurture_requests", "action", "ponder");
        refused("review_answers", "answer", "perhaps");
        refused("match_records", "counted", -1);
        refused("costs", "amount", -1);
        refused("costs", "to_date", "2026-03-09");
        refused("leads", "consent", "maybe");
        refused("leads", "grade", "E");
        refused("leads", "fit", 5, "interest", 5, "score", 11);
        refused("lead_keys", "kind", "HOROSCOPE");
        refused("lead_aliases", "alias", 901);
        refused("links", "probability", 1.5);
        refused("leads", "merged_on", NIGHT);
        refused("match_records", "said", null);
        refused("match_volumes", "page_bits", 31);
        refused("match_volumes", "entries", 0);
        refused("match_pages", "page", -1);
        refused("match_terms", "held", -1);
        refused("match_pairs", "probability", 1.5);
        refused("match_pairs", "decision", "PERHAPS");
        refused("match_pairs", "older", 899);
        refused("merges", "merged", 901);
        refused("merges", "probability", 1.5);
        refused("different_leads", "other", 901);
        refused("scores", "part", "LUCK");
        refused("scores", "occurrences", 0);
        refused("stays", "visit", 0);
        refused("stays", "left_at", NINE);
        refused("stays", "to_stage", null);
        refused("stays", "left_at", null);
        refused("assignments", "state", "LENT");
        refused("assignments", "attempts", -1);
        refused("assignments", "ended_at", TEN);
        refused("assignments", "state", "AGED");
        refused("assignments", "state", "ACCEPTED");
        refused("assignments", "state", "CONTACTED");
        refused("assignments", "state", "REJECTED", "ended_at", TEN, "reason", "no budget");
        refused("assignments", "state", "REJECTED", "ended_at", TEN, "rejected_at", TEN);
        refused("enrolments", "round", 0);
        refused("enrolments", "state", "ASLEEP");
        refused("enrolments", "left_on", NIGHT);
        refused("enrolments", "state", "FINISHED");
        refused("enrolments", "state", "PAUSED");
        refused("enrolments", "state", "EXITED", "left_on", "2026-03-09");
        refused("suppressions", "reason", "boredom");
        refused("messages", "state", "EATEN");
        refused("messages", "not_after", NINE);
        refused("messages", "state", "SENT");
        refused("messages", "sent_at", TEN);
        refused("messages", "state", "CLAIMED");
        refused("messages", "state", "DEFERRED");
        assertThat(kept).containsAll(checksOfTheSchema());
    }

    @Test
    void everyUniqueKeyRefusesTheSecondRow() {
        twice("nights", "night", "2026-03-11");
        twice("files", "file", 902);
        twice("inquiries", "inquiry", 902);
        twice("activities", "activity", 902);
        twice("sales_feedback", "feedback", 902);
        twice("nurture_requests", "request", 902);
        twice("review_answers", "review_answer", 902);
        twice("stays", "stage", "sql", "left_at", "2026-03-10 11:00:00");
        twice("stays", "stage", "sql", "entered_at", "2026-03-10 08:00:00");
        twice("assignments", "assignment", 902);
        twice("enrolments", "enrolment", 902, "state", "EXITED", "left_on", NIGHT);
        twice("enrolments", "enrolment", 902, "path", "other");
        twice("match_records", "inquiry", 897);
        twice("merges", "merge_number", 902);
        twice("messages", "message", 902, "touch", "other", "message_id", "other");
        twice("messages", "message", 902, "send_key", "other", "message_id", "other");
        twice("messages", "message", 902, "send_key", "other", "touch", "other");
        given.insert("stays", RIGHT.get("stays"), "visit", 9, "left_at", null, "to_stage", null);
        kept.add(breaks(
                "stays", UNIQUE, "visit", 8, "entered_at", "2026-03-10 08:30:00", "left_at", null, "to_stage", null));
        assertThat(kept).containsAll(uniqueKeysOfTheSchema());
    }

    private void refused(String table, Object... wrong) {
        undone(() -> given.insert(table, right(table)));
        kept.add(breaks(table, CHECK, wrong));
    }

    private void twice(String table, Object... otherKey) {
        undone(() -> {
            given.insert(table, right(table));
            kept.add(breaks(table, UNIQUE, otherKey));
        });
    }

    private void undone(Runnable work) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        nested.executeWithoutResult(transaction -> {
            work.run();
            transaction.setRollbackOnly();
        });
    }

    /** The name of the promise that the row breaks. */
    private String breaks(String table, Pattern promise, Object... wrong) {
        DataAccessException refusal =
                catchThrowableOfType(DataAccessException.class, () -> given.insert(table, right(table), wrong));
        assertThat(refusal).as("%s with %s", table, Arrays.toString(wrong)).isNotNull();
        SQLException cause = (SQLException) NestedExceptionUtils.getRootCause(refusal);
        Matcher name = promise.matcher(String.valueOf(cause == null ? null : cause.getMessage()));
        assertThat(name.find())
                .as("%s with %s: %s", table, Arrays.toString(wrong), cause)
                .isTrue();
        if (promise == UNIQUE) {
            return name.group(1);
        }
        return name.group(3) != null
                ? name.group(3)
                : name.group(2) + "." + name.group(1).replaceAll(".*\\.", "");
    }

    private static Map<String, Object> right(String table) {
        return new HashMap<>(RIGHT.getOrDefault(table, Map.of()));
    }

    private Set<String> checksOfTheSchema() {
        String name = isMariaDb() ? "CONCAT(table_name, '.', constraint_name)" : "constraint_name";
        return new TreeSet<>(database.sql("SELECT " + name
                        + " FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()")
                .query(String.class)
                .list());
    }

    private Set<String> uniqueKeysOfTheSchema() {
        return new TreeSet<>(database.sql("""
                SELECT DISTINCT index_name FROM information_schema.statistics
                WHERE table_schema = DATABASE() AND non_unique = 0 AND index_name <> 'PRIMARY'
                  AND table_name NOT LIKE 'BATCH%' AND table_name NOT LIKE 'DATABASECHANGELOG%'
                """).query(String.class).list());
    }

    private boolean isMariaDb() {
        return database.sql("SELECT VERSION()").query(String.class).single().contains("MariaDB");
    }
}
