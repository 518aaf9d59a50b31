package dev.perennial.intake;

import static dev.perennial.form.AWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.form.AWorkbook;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.run.Outcome.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A file that turns out to be unusable when most of it was taken leaves nothing, and a person decides what becomes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldTest {

    private static final String HEADER = "inquiry_id,received_at,email,full_name\n";

    @RegisterExtension
    private final IntakeNight night = new IntakeNight();

    @TempDir
    Path folder = Path.of("set by JUnit");

    @Test
    void whatWasTakenBeforeTheLimitWasPassedIsTakenBack() throws Exception {
        night.drop("web-form-1.csv", HEADER + good(1, 2600) + bad(201));
        night.drop("web-form-2.csv", HEADER + good(2601, 2610));
        night.run();

        LedgerFile file = night.files().get(0);
        assertThat(file.state()).isEqualTo(FileState.HELD);
        assertThat(file.reason()).startsWith("201 of its 2801 rows are bad").contains("perennial held release 1");
        assertThat(file.rowsRead()).isEqualTo(2801).isEqualTo(file.rejected());
        assertThat(night.sql()
                        .sql("SELECT DISTINCT file FROM inquiries")
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
        assertThat(night.in(night.home().rejects(IntakeNight.NIGHT)))
                .containsExactly("held/web-form-1.csv", "held/web-form-1.csv.rejects.csv");
    }

    @Test
    void aMillionBadRowsAreNotReadToTheEnd() throws Exception {
        night.drop("web-form-1.csv", HEADER + bad(20_000));
        night.run();

        assertThat(night.only().state()).isEqualTo(FileState.HELD);
        assertThat(night.only().reason()).startsWith("500 of the first 500 rows are bad");
        assertThat(night.count("rejects")).isEqualTo(500);
    }

    @Test
    void aFileThatEndsInTheMiddleIsRefusedAndLeavesNothing() throws Exception {
        byte[] whole = packed(HEADER + good(1, 30_000));
        night.drop("web-form-1.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        night.run();

        assertThat(night.only())
                .matches(file -> file.state() == FileState.REFUSED && file.rowsRead() == 0 && file.rejected() == 0);
        assertThat(night.only().reason()).contains("damaged");
        assertThat(night.count("inquiries") + night.count("rejects")).isZero();
    }

    @Test
    void aWorkbookWhoseHarmShowsInTheMiddleIsRefusedAndLeavesNothing() throws Exception {
        StringBuilder rows = new StringBuilder(row(1, "inquiry_id", "received_at", "email", "full_name"));
        for (int number = 2; number < 10_000; number++) {
            rows.append(row(number, "I-" + number, "2026-10-01", "a" + number + "@x.org", "Ada"));
        }
        rows.append("<row><c r='ZZZZZ1'><v>1</v></c></row>");
        Path book = AWorkbook.of(rows.toString()).in(folder.resolve("a.xlsx"));
        night.drop("messe-export-1.xlsx", Files.readAllBytes(book));
        night.run();

        assertThat(night.only())
                .matches(file -> file.state() == FileState.REFUSED && file.rowsRead() == 0 && file.rejected() == 0);
        assertThat(night.only().reason()).contains("beyond the last column");
        assertThat(night.count("inquiries") + night.count("rejects")).isZero();
    }

    @Test
    void brokenOffWhileItIsTakenBackItGoesOn() throws Exception {
        String text = HEADER + good(1, 2600) + bad(201);
        night.drop("web-form-1.csv", text);
        night.sql()
                .sql("CREATE TRIGGER torn BEFORE DELETE ON inquiries FOR EACH ROW IF OLD.line > 2000"
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'torn'; END IF")
                .update();
        assertThat(night.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(night.only().state()).isEqualTo(FileState.HOLDING);
        night.sql().sql("DROP TRIGGER torn").update();

        assertThat(night.run().ending()).isEqualTo(Ending.DONE);
        assertThat(night.only().state()).isEqualTo(FileState.HELD);
        assertThat(night.count("inquiries")).isZero();
    }

    @Test
    void aLaterNightEndsWhatAMissedOneHadBegun() throws Exception {
        night.drop("web-form-1.csv", HEADER + good(1, 2000));
        night.sql()
                .sql("CREATE TRIGGER torn BEFORE INSERT ON inquiries FOR EACH ROW IF NEW.line > 1200"
                        + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'torn'; END IF")
                .update();
        night.run();
        night.sql().sql("DROP TRIGGER torn").update();
        Path next = night.drop("web-form-2.csv", HEADER + good(2001, 2002));

        night.runMissed();

        assertThat(night.only().state()).isEqualTo(FileState.TAKEN);
        assertThat(night.count("inquiries")).isEqualTo(2000);
        assertThat(next).exists();
    }

    @Test
    void aReleasedFileIsTakenInSpiteOfItsBadRows() throws Exception {
        night.drop("web-form-1.csv", HEADER + good(1, 50) + bad(30));
        night.run();
        Path back = night.bean(Held.class).release(night.only());
        assertThat(back).exists();

        night.run();

        assertThat(night.files()).extracting(LedgerFile::state).containsExactly(FileState.RELEASED, FileState.TAKEN);
        assertThat(night.files().get(1)).matches(file -> file.accepted() == 50 && file.rejected() == 30);
        assertThat(night.count("inquiries")).isEqualTo(50);
    }

    @Test
    void aReleasedFileOfAnUpsertKindIsTakenToo() throws Exception {
        String rows = "source,campaign,from,to,amount,currency\n"
                + IntStream.range(0, 30)
                        .mapToObj(i -> "s" + i + ",c,2026-10-01,2026-10-31," + (i < 20 ? "no" : "5") + ",EUR\n")
                        .collect(Collectors.joining());
        night.drop("costs-1.csv", rows);
        night.run();
        assertThat(night.only().state()).isEqualTo(FileState.HELD);
        night.bean(Held.class).release(night.only());
        night.run();

        assertThat(night.count("costs")).isEqualTo(10);
    }

    @Test
    void aCorrectedFileIsNotReleasedByMistake() throws Exception {
        night.drop("web-form-1.csv", HEADER + good(1, 50) + bad(30));
        night.run();
        Files.writeString(night.home().rejects(IntakeNight.NIGHT).resolve("held/web-form-1.csv"), "corrected");

        assertThatThrownBy(() -> night.bean(Held.class).release(night.only()))
                .isInstanceOf(Held.NotPossible.class)
                .hasMessageContaining("Drop your corrected file");
        assertThat(night.only().state()).isEqualTo(FileState.HELD);
    }

    @Test
    void aRejectedFileIsDoneWith() throws Exception {
        night.drop("web-form-1.csv", HEADER + good(1, 50) + bad(30));
        night.run();
        night.bean(Held.class).reject(night.only());

        assertThat(night.only().state()).isEqualTo(FileState.REFUSED);
        assertThatThrownBy(() -> night.bean(Held.class).release(night.only())).isInstanceOf(Held.NotPossible.class);
    }

    @Test
    void whoIsForgottenDoesNotCountAsABadRow() throws Exception {
        night.forgot("gone@example.org");
        night.drop(
                "web-form-1.csv",
                HEADER
                        + good(1, 50)
                        + IntStream.range(0, 40)
                                .mapToObj(i -> "F-" + i + ",2026-10-01,gone@example.org,G\n")
                                .collect(Collectors.joining()));
        night.run();

        assertThat(night.only())
                .matches(file -> file.state() == FileState.TAKEN && file.accepted() == 50 && file.rejected() == 40);
    }

    @Test
    void numbersAreTheSameWhetherAFileWasTornOrNot() throws Exception {
        String text = HEADER + good(1, 1300) + good(1, 700) + good(1301, 1500);
        night.drop("web-form-1.csv", text);
        night.run();
        List<Map<String, Object>> undisturbed = night.rows();

        assertThat(night.only()).matches(file -> file.accepted() == 1500 && file.repeated() == 700);
        assertThat(undisturbed).isNotEmpty();
        assertThat(night.sql()
                        .sql("SELECT MAX(inquiry) FROM inquiries")
                        .query(Long.class)
                        .single())
                .as("repeated rows leave gaps")
                .isEqualTo(2200);
    }

    private static String good(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "W-" + i + ",2026-10-01T08:00:00+02:00,p" + i + "@x.org,Jana Winter " + i + "\n")
                .collect(Collectors.joining());
    }

    private static String bad(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "B-" + i + ",2026-13-01,b" + i + "@x.org,B\n")
                .collect(Collectors.joining());
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
