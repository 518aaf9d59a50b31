package dev.perennial.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.form.AWorkbook;
import dev.perennial.form.AnyFile;
import dev.perennial.form.Form;
import dev.perennial.form.Written;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.RejectedRows;
import dev.perennial.meaning.RejectCode;
import dev.perennial.meaning.Verdict.Rejected;
import dev.perennial.run.Outcome.Ending;
import dev.perennial.sheet.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever form a file has: the same rows, the same restart, and rejects that can be corrected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsTest {

    private static final List<String> HEADER = List.of("inquiry_id", "received_at", "email", "full_name", "shoe size");

    @RegisterExtension
    private final IntakeNight night = new IntakeNight();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web-form-1.csv",
                "web-form-1.csv.gz",
                "web-form-1.zip",
                "web-form-1.csv.zip",
                "messe-export-1.xlsx",
                "messe-export-1.xlsx.gz",
                "web-form-1.jsonl",
                "web-form-1.jsonl.gz"
            })
    void aTornRunWritesTheSameRowsAsAnUndisturbedOne(String name) throws Exception {
        byte[] file = file(name, 1, 3000);
        night.drop(name, file);
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);
        assertThat(night.only())
                .matches(taken -> taken.state() == FileState.TAKEN && taken.accepted() == 3000, "all rows are taken");
        List<Map<String, Object>> undisturbed = night.rows();
        night.reset();

        night.drop(name, file);
        for (int line : List.of(1, 2500)) {
            night.sql()
                    .sql("CREATE TRIGGER torn BEFORE INSERT ON inquiries FOR EACH ROW IF NEW.line >= " + line
                            + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'torn'; END IF")
                    .update();
            assertThat(night.run().ending()).isEqualTo(Ending.FAILED);
            night.sql().sql("DROP TRIGGER torn").update();
        }
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);
        assertThat(night.rows()).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-form-1.csv", "messe-export-1.xlsx", "web-form-1.jsonl", "web-form-1.csv.zip"})
    void correctedRejectsComeBackByteForByte(String name) throws Exception {
        List<String> odd = List.of("ID-1", "never", "a@x.org", "=1+1", "'=2+2; \"q\" \t,'x");
        night.drop(name, file(name, List.of(odd, good(2))));
        night.run();
        assertThat(night.files()).extracting(LedgerFile::rejected).containsExactly(1L);
        Path rejects = night.home().rejects(IntakeNight.NIGHT).resolve(name + ".rejects.csv");
        String text = Files.readString(rejects);
        assertThat(text).contains("'=1+1", "\"''=2+2", "BAD_DATE").startsWith(String.join(",", HEADER) + ",line,");

        night.drop(name + ".rejects.csv", text.replace("never", "2026-10-01"));
        night.run();

        assertThat(night.files().get(1))
                .matches(file -> file.accepted() == 1 && file.header().equals(HEADER), "taken without our columns");
        assertThat(night.sql()
                        .sql(
                                "SELECT JSON_UNQUOTE(JSON_EXTRACT(custom, '$.\"shoe size\"')) FROM inquiries WHERE inquiry_id = 'ID-1'")
                        .query(String.class)
                        .single())
                .isEqualTo(odd.get(4));
        assertThat(night.sql()
                        .sql("SELECT fields FROM rejects WHERE file = 1")
                        .query(String.class)
                        .single())
                .contains("never", "=2+2");
    }

    @Test
    void rejectsThatAreStillWrongKeepTheirShape() throws Exception {
        night.drop("web-form-1.csv", String.join(",", HEADER) + "\nI-1,never,a@x.org,Ada,38,too,much\nI-2,never\n");
        night.run();
        Path rejects = night.home().rejects(IntakeNight.NIGHT).resolve("web-form-1.csv.rejects.csv");
        String first = Files.readString(rejects);
        night.drop("web-form-1.csv.rejects.csv", first + "\r\n");
        night.run();

        String second = Files.readString(rejects.resolveSibling("web-form-1.csv.2.rejects.csv"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void theFormIsKeptForTheRestart() throws Exception {
        night.drop(
                "sales-feedback-1.csv",
                "sep=;\n'lead';'rep';'action';'at'\n'1';'Jürg';'accept';'2026-10-01'\n".getBytes(UTF_8));
        night.drop("web-form-2.csv", Written.as(Form.Kind.XLSX, HEADER, List.of(good(1))));
        night.run();

        assertThat(night.files()).extracting(LedgerFile::reason).containsOnlyNulls();
        Form csv = Objects.requireNonNull(night.files().get(0).form());
        assertThat(csv.delimiter()).isEqualTo(';');
        assertThat(csv.quote()).isEqualTo('\'');
        assertThat(csv.headerRow()).isEqualTo(2);
        assertThat(csv.encoding()).isEqualTo(UTF_8);
        assertThat(night.files().get(1).form())
                .extracting(form -> form == null ? null : form.kind())
                .isEqualTo(Form.Kind.XLSX);
    }

    @Test
    void datesOfAWorkbookAreThoseThatPeopleSee() throws Exception {
        Path file = AWorkbook.of(AWorkbook.row(1, "inquiry_id", "received_at", "email")
                        + "<row r='2'><c r='A2'><v>7.0</v></c><c r='B2' s='1'><v>46296.385416666664</v></c>"
                        + "<c r='C2' t='str'><v>a@x.org</v></c></row>")
                .styles("dd.mm.yyyy hh:mm")
                .in(night.home().folder().resolve("book"));
        night.drop("messe-export-1.xlsx", Files.readAllBytes(file));
        night.run();

        assertThat(night.sql()
                        .sql("SELECT CONCAT(inquiry_id, ' ', received_at) FROM inquiries")
                        .query(String.class)
                        .single())
                .isEqualTo("7 2026-10-01 07:15:00.000000");
    }

    /** A million by hand: -Drejects=1000000. */
    @Test
    void writesAnyNumberOfRejects() throws Exception {
        int many = Integer.getInteger("rejects", 30_000);
        night.drop(
                "web-form-1.csv",
                file("web-form-1.csv", List.of(List.of("I-1", "never", "a@x.org", "Ada", "38"), good(2))));
        Path blocked = Files.writeString(night.home().var().resolve("rejects"), "a file where a folder should be");
        assertThat(night.run().ending()).isEqualTo(Ending.FAILED);
        Files.delete(blocked);
        for (int line = 10; line < many + 10; line += 10_000) {
            night.bean(RejectedRows.class).add(1, rejected(line, Math.min(line + 10_000, many + 10)));
        }
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);

        Path rejects = night.home().rejects(IntakeNight.NIGHT).resolve("web-form-1.csv.rejects.csv");
        try (Stream<String> lines = Files.lines(rejects)) {
            assertThat(lines.filter(line -> line.endsWith("BAD_DATE,no date")).count())
                    .isEqualTo(many);
        }
    }

    private static List<Rejected> rejected(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(line -> new Rejected(new Row(line, good(line), null), RejectCode.BAD_DATE, "no date"))
                .toList();
    }

    private byte[] file(String name, int first, int last) throws IOException {
        return file(
                name,
                IntStream.rangeClosed(first, last).mapToObj(FormatsTest::good).toList());
    }

    private static List<String> good(int i) {
        return List.of("W-" + i, "2026-10-01T08:00:00+02:00", "p" + i + "@x.org", "Jana Winter " + i, "43");
    }

    /** As its name says; made by our own writers, without their care for spreadsheets. */
    private byte[] file(String name, List<List<String>> rows) throws IOException {
        Form.Kind kind =
                name.contains(".xlsx") ? Form.Kind.XLSX : name.contains(".jsonl") ? Form.Kind.JSONL : Form.Kind.CSV;
        byte[] plain = Written.as(kind, HEADER, rows);
        if (name.endsWith(".gz")) {
            return AnyFile.gzip(plain);
        }
        return name.endsWith(".zip") ? AnyFile.zip("web-form.csv", plain) : plain;
    }
}
