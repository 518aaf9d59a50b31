package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.run.Outcome;
import dev.perennial.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file that should never have been taken is taken back after the night, with all that the night made of it. */
class UndoImportTest {

    private static final List<String> MADE = List.of(
            "inquiries",
            "leads",
            "links",
            "lead_keys",
            "stays",
            "scores",
            "assignments",
            "enrolments",
            "messages",
            "rejects");

    private final ScratchCompany company;
    private final JdbcClient sql;

    UndoImportTest(@TempDir Path folder) throws IOException {
        company = new ScratchCompany(folder.resolve("home")).writeSettings();
        sql = company.database().client();
    }

    @Test
    void leavesNoTraceButTheLedger() throws Exception {
        drop("web-form-1.csv", 1, 40, "x,never,x@y.org,X,\n");
        night("2026-10-05");
        assertThat(count("leads")).isEqualTo(40);
        assertThat(count("rejects")).isEqualTo(1);

        assertThat(undo("web-form-1.csv")).isZero();

        assertThat(MADE).allSatisfy(table -> assertThat(count(table)).as(table).isZero());
        assertThat(states()).containsExactly("1 UNDONE");
        assertThat(undo("1")).as("it is undone already").isEqualTo(4);
        drop("web-form-1.csv", 1, 40, "x,never,x@y.org,X,\n");
        night("2026-10-06");
        assertThat(states()).containsExactly("1 UNDONE", "2 TAKEN");
        assertThat(count("leads")).isEqualTo(40);
    }

    @Test
    void leavesTheRowsOfOtherFilesAlone() throws Exception {
        drop("web-form-1.csv", 1, 20, "");
        drop("web-form-2.csv", 101, 110, "");
        night("2026-10-05");
        List<String> before = rowsOf(2);

        assertThat(undo("web-form-1.csv")).isZero();

        assertThat(rowsOf(2)).isEqualTo(before);
        assertThat(count("inquiries")).isEqualTo(10);
        assertThat(count("leads")).isEqualTo(10);
    }

    @Test
    void refusesWhenSomebodyActedAndChangesNothing() throws Exception {
        drop("web-form-1.csv", 1, 20, "");
        drop("web-form-2.csv", 20, 25, "y,2026-10-01T08:00:00+02:00,p3@x.org,Jana Winter 3,DE\n");
        night("2026-10-05");
        List<String> before = company.everything();

        assertThat(undo("web-form-1.csv")).isEqualTo(4);
        assertThat(undo("web-form-2.csv")).isEqualTo(4);

        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void brokenOffItIsEndedByTheNextIntake() throws Exception {
        drop("web-form-1.csv", 1, 1200, "");
        night("2026-10-05");
        sql.sql("CREATE TRIGGER torn BEFORE DELETE ON leads FOR EACH ROW IF OLD.lead_number > 700"
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'torn'; END IF")
                .update();
        assertThat(undo("web-form-1.csv")).isEqualTo(1);
        assertThat(states()).containsExactly("1 UNDOING");
        assertThat(count("leads")).isEqualTo(700);
        sql.sql("DROP TRIGGER torn").update();

        night("2026-10-06");

        assertThat(states()).containsExactly("1 UNDONE");
        assertThat(MADE).allSatisfy(table -> assertThat(count(table)).as(table).isZero());
    }

    @Test
    void rowsThatReplacedOthersCannotBeTakenBack() throws Exception {
        Path costs = Files.copy(
                Path.of("jobs/10-intake/sample/costs-sample.csv"),
                company.home().inbox().resolve("costs-1.csv"));
        Files.setLastModifiedTime(costs, FileTime.from(Instant.now().minusSeconds(60)));
        night("2026-10-05");

        assertThat(undo("costs-1.csv")).isEqualTo(4);
        assertThat(count("costs")).isEqualTo(4);
    }

    private int undo(String file) {
        return CommandLineOfPerennial.run(
                "undo-import", file, "--home", company.home().folder().toString());
    }

    private void night(String date) {
        try (App app = App.toRun(company.home(), "nothing", company.settings())) {
            Outcome outcome = app.get(Runs.class).night(LocalDate.parse(date));
            assertThat(outcome.good()).as(String.valueOf(outcome.cause())).isTrue();
        }
    }

    private void drop(String name, int first, int last, String more) throws IOException {
        StringBuilder text = new StringBuilder("inquiry_id,received_at,email,full_name,country\n");
        IntStream.rangeClosed(first, last)
                .forEach(i ->
                        text.append("W-" + i + ",2026-10-01T08:00:00+02:00,p" + i + "@x.org," + nameOf(i) + ",DE\n"));
        Path file = Files.writeString(company.home().inbox().resolve(name), text.append(more));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    /** No two of them resemble each other, so that each is a lead of its own. */
    private static String nameOf(int number) {
        Random letters = new Random(number);
        return word(letters) + " " + word(letters);
    }

    private static String word(Random letters) {
        StringBuilder word = new StringBuilder();
        letters.ints(9, 'a', 'z' + 1).forEach(word::appendCodePoint);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private long count(String table) {
        return sql.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    private List<String> states() {
        return sql.sql("SELECT CONCAT(file, ' ', state) FROM files ORDER BY file")
                .query(String.class)
                .list();
    }

    private List<String> rowsOf(long file) {
        return sql
                .sql("SELECT * FROM inquiries WHERE file = ? ORDER BY inquiry")
                .param(file)
                .query()
                .listOfRows()
                .stream()
                .map(Object::toString)
                .toList();
    }
}
