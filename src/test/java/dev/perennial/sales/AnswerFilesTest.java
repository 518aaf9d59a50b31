package dev.perennial.sales;

import static dev.perennial.batch.Tallies.tally;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.config.Home;
import dev.perennial.form.AnyFile;
import dev.perennial.form.Form;
import dev.perennial.form.Written;
import dev.perennial.ledger.Arrived;
import dev.perennial.ledger.Copies;
import dev.perennial.ledger.Counts;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.OriginalRows;
import dev.perennial.night.Night;
import dev.perennial.sheet.Format;
import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class AnswerFilesTest {

    private static final List<String> HEADER = List.of("lead", "path", "action", "requested_by", "reason");
    private static final List<List<String>> ROWS = List.of(
            List.of("7", "revive", "enrol", "anna.berg", "=1+1"), List.of("8", "gone", "enrol", "ülf", "no budget"));

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    Night night;

    @TempDir
    Path folder = Path.of("set by JUnit");

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    @Test
    void answersInTheFormInWhichAFileCame() throws Exception {
        taken(71, "nurture-requests-1.csv", Written.as(Form.Kind.CSV, HEADER, ROWS));
        taken(72, "nurture-requests-2.xlsx", Written.as(Form.Kind.XLSX, HEADER, ROWS));
        taken(73, "nurture-requests-3.jsonl", Written.as(Form.Kind.JSONL, HEADER, ROWS));
        taken(74, "nurture-requests-4.csv.gz", AnyFile.gzip(Written.as(Form.Kind.CSV, HEADER, ROWS)));
        answer();

        assertThat(answers())
                .containsExactly(
                        "nurture-requests-1.csv",
                        "nurture-requests-2.xlsx",
                        "nurture-requests-3.jsonl",
                        "nurture-requests-4.csv");
        for (String name : answers()) {
            List<Row> rows = read(name);
            assertThat(rows.get(1).fields())
                    .as(name)
                    .endsWith("ACCEPTED", "enrolled")
                    .startsWith("7", "revive");
            assertThat(rows.get(2).fields()).as(name).endsWith("REFUSED", "there is no path 'gone'");
        }
        assertThat(read("nurture-requests-2.xlsx").get(1).fields().get(4)).isEqualTo("'=1+1");
        assertThat(read("nurture-requests-3.jsonl").get(1).fields().get(4)).isEqualTo("=1+1");
        assertThat(read("nurture-requests-3.jsonl").get(0).fields()).endsWith("reason", "result", "reason (2)");
    }

    @Test
    void keepsTheDelimiterAndMarksWhatWasNotUtf8() throws Exception {
        byte[] german = "lead;path;action\n7;revive;enrol\nJürg;gone;enrol\n".getBytes(Charset.forName("windows-1252"));
        taken(71, "nurture-requests-1.csv", german);
        answer();

        assertThat(Files.readString(home().answers(night.date()).resolve("nurture-requests-1.csv"), UTF_8))
                .isEqualToNormalizingNewlines("""
                        \uFEFFlead;path;action;result;reason
                        7;revive;enrol;ACCEPTED;enrolled
                        Jürg;gone;enrol;REFUSED;there is no path 'gone'
                        """);
    }

    @Test
    void aFileDoesNotTakeTheAnswerOfAnotherOfItsName() throws Exception {
        taken(71, "nurture-requests-1.csv", Written.as(Form.Kind.CSV, HEADER, ROWS));
        taken(72, "nurture-requests-1.csv", Written.as(Form.Kind.CSV, HEADER, ROWS.subList(0, 1)));
        answer();

        assertThat(answers()).containsExactly("72-nurture-requests-1.csv", "nurture-requests-1.csv");
        assertThat(read("nurture-requests-1.csv")).hasSize(3);
    }

    /** Its first row is accepted, its second refused. */
    private void taken(long file, String name, byte[] content) throws IOException {
        FileLedger ledger = new FileLedger(database);
        Path copy = home().archive(night.date()).resolve(file + "-" + name);
        Files.createDirectories(copy.getParent());
        Files.write(copy, content);
        Form form = Form.of(copy, Format.UNKNOWN);
        try (RowSource rows = form.open(copy, form.headerRow())) {
            Row header = Objects.requireNonNull(rows.next());
            long first = Objects.requireNonNull(rows.next()).line();
            ledger.claim(new Arrived(
                    file,
                    "nurture-requests",
                    "nurture-requests",
                    name,
                    night.date(),
                    "hash of " + file,
                    content.length));
            ledger.checked(file, form, header.fields(), first);
            ledger.count(file, new Counts(2, 0, 0), Long.MAX_VALUE);
            ledger.taken(file);
            answered(file, first, "ACCEPTED", "enrolled");
            answered(file, first + 1, "REFUSED", "there is no path 'gone'");
        }
    }

    private void answered(long file, long line, String result, String reason) {
        database.sql("INSERT INTO answers (file, line, result, reason, night) VALUES (?, ?, ?, ?, ?)")
                .params(file, line, result, reason, night.date())
                .update();
    }

    private void answer() {
        FileLedger ledger = new FileLedger(database);
        new AnswerFiles(database, ledger, new OriginalRows(ledger, new Copies(home())), home(), night)
                .write("nurture-requests", tally());
    }

    private List<String> answers() throws IOException {
        try (Stream<Path> all = Files.list(home().answers(night.date()))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private List<Row> read(String name) throws IOException {
        return AnyFile.rows(home().answers(night.date()).resolve(name));
    }

    private Home home() {
        return new Home(folder);
    }
}
