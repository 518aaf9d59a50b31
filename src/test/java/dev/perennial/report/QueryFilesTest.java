package dev.perennial.report;

import static dev.perennial.report.ReportDesk.SHIPPED;
import static dev.perennial.report.ReportDesk.scope;
import static dev.perennial.report.ReportDesk.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class QueryFilesTest {

    private static final String NUMBERED = """
            WITH RECURSIVE digit AS (SELECT 0 AS d UNION ALL SELECT d + 1 FROM digit WHERE d < 9),
            n AS (SELECT a.d * 1000 + b.d * 100 + c.d * 10 + e.d AS n FROM digit a, digit b, digit c, digit e)
            """;

    /** Ten thousand messages and activities over ten thousand days, so that a full scan is never the better way. */
    @BeforeAll
    static void fill() {
        story().lead(1, "2026-11-01").enrolledOn("welcome", "2026-11-01");
        JdbcClient database = ReportDesk.database();
        database.sql("""
                INSERT INTO messages (message, send_key, lead_number, enrolment, path, touch, round, email, version, state,
                                      planned_on, not_before, not_after, sent_at, message_id, sender, subject, html, text)
                """ + NUMBERED + """
                SELECT n, n, n, n, 'p', 't', 1, n, 'v', 'SENT', DATE_ADD('2000-01-01', INTERVAL n DAY), '2026-11-01',
                       '2026-11-02', '2026-11-01 12:00', n, 's', 's', 'h', 't'
                FROM n
                """).update();
        database.sql("""
                INSERT INTO activities (activity, feed, source_key, night, lead_number, type, happened_at)
                """ + NUMBERED + """
                SELECT n, 'f', n, '2026-11-01', n, 'open', DATE_ADD('2000-01-01', INTERVAL n DAY) FROM n
                """).update();
        database.sql("ANALYZE TABLE messages, activities").query().listOfRows();
    }

    @Test
    void everyFileBeginsWithWhatARowMeans() {
        assertThat(files())
                .hasSize(26)
                .allSatisfy(file ->
                        assertThat(SHIPPED.require(file).text()).as(file).startsWith("-- A row is one "));
    }

    @Test
    void everyQueryCanBeExplained() {
        assertThat(files())
                .allSatisfy(file -> assertThat(explain(file)).as(file).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"nurture,messages", "nurture,a", "nurture,m", "reconciliation,messages", "headline,messages"})
    void findsMessagesAndActivitiesByTheirKeys(String query, String table) {
        List<Map<String, Object>> accesses = explain("db/query/report/" + query + ".sql").stream()
                .filter(access -> table.equals(access.get("table")))
                .toList();
        assertThat(accesses)
                .isNotEmpty()
                .allSatisfy(access -> assertThat(access.get("type")).isNotEqualTo("ALL"));
    }

    private static List<Map<String, Object>> explain(String file) {
        String sql = SHIPPED.require(file).text();
        return ReportDesk.database()
                .sql("EXPLAIN " + sql.substring(sql.indexOf('\n')))
                .params(scope("2026-11-20").params())
                .query()
                .listOfRows();
    }

    private static List<String> files() {
        return Stream.of("db/query/report", "db/query/export")
                .flatMap(folder -> SHIPPED.list(folder, ".sql").stream())
                .toList();
    }
}
