package dev.perennial.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.OriginalRows;
import dev.perennial.run.Outcome.Ending;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTest {

    private static final String HEADER = "inquiry_id,received_at,email,full_name,shoe size\n";

    @RegisterExtension
    private final IntakeNight night = new IntakeNight();

    @Test
    void takesTheSamplesOfAllKinds() throws Exception {
        Path samples = Path.of("jobs/10-intake/sample");
        for (String name : night.in(samples)) {
            night.drop(name, Files.readAllBytes(samples.resolve(name)));
        }
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);

        assertThat(night.files())
                .extracting(
                        LedgerFile::name,
                        LedgerFile::state,
                        LedgerFile::rowsRead,
                        LedgerFile::accepted,
                        LedgerFile::rejected,
                        LedgerFile::repeated)
                .containsExactly(
                        tuple("activities-sample.csv", FileState.TAKEN, 6L, 5L, 1L, 0L),
                        tuple("costs-sample.csv", FileState.TAKEN, 5L, 4L, 1L, 0L),
                        tuple("messe-export-sample.csv", FileState.TAKEN, 5L, 4L, 1L, 0L),
                        tuple("nurture-requests-sample.csv", FileState.TAKEN, 6L, 5L, 1L, 0L),
                        tuple("opportunities-sample.csv", FileState.TAKEN, 5L, 4L, 1L, 0L),
                        tuple("partner_list_sample.tsv", FileState.TAKEN, 5L, 4L, 1L, 0L),
                        tuple("review-sample.csv", FileState.TAKEN, 3L, 2L, 1L, 0L),
                        tuple("sales-feedback-sample.csv", FileState.TAKEN, 7L, 6L, 1L, 0L),
                        tuple("unsubscribes-sample.csv", FileState.TAKEN, 5L, 4L, 1L, 0L),
                        tuple("web-form-sample.csv", FileState.TAKEN, 7L, 5L, 1L, 1L));
        assertThat(night.in(night.home().inbox())).isEmpty();
        assertThat(night.in(night.home().var().resolve("work"))).isEmpty();
        assertThat(night.in(night.home().archive(IntakeNight.NIGHT)))
                .hasSize(10)
                .contains("10-web-form-sample.csv");
        assertThat(night.in(night.home().rejects(IntakeNight.NIGHT)))
                .hasSize(10)
                .contains("web-form-sample.csv.rejects.csv");
    }

    @Test
    void writesWhatTheRowSays() throws Exception {
        night.drop("messe-export-1.csv", Files.readAllBytes(Path.of("jobs/10-intake/sample/messe-export-sample.csv")));
        night.run();

        Map<String, Object> row = night.sql()
                .sql("SELECT * FROM inquiries WHERE inquiry_id = 'LT26-002'")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("inquiry", 2L)
                .containsEntry("first_name", "Jürg")
                .containsEntry("name_key", "jurgruegg")
                .containsEntry("phone", "+41445550122")
                .containsEntry("country", "CH")
                .containsEntry("consent", "yes")
                .containsEntry("source", "trade-fair")
                .containsEntry("line", 3L)
                .containsEntry("custom", "{\"Anrede\":\"Herr\"}")
                .containsEntry("email_key", "juerg.rueegg@matten-analytik.example");
        assertThat(row.get("received_at")).hasToString("2026-10-21T07:48");
    }

    @Test
    void turnsAwayWhoAskedToBeForgotten() throws Exception {
        night.forgot("ada@example.org");
        night.drop("web-form-1.csv", HEADER + """
                1,2026-10-30T10:00:00Z,Ada+fair@Example.org,Ada L,38
                2,2026-10-30T10:00:00Z,bob@example.org,Bob M,44
                3,yesterday,ada@example.org,Ada L,38
                """);
        night.run();

        assertThat(night.sql()
                        .sql("SELECT email FROM inquiries")
                        .query(String.class)
                        .list())
                .containsExactly("bob@example.org");
        assertThat(night.sql()
                        .sql("SELECT CONCAT(line, reject_code, fields) FROM rejects ORDER BY line")
                        .query(String.class)
                        .list())
                .containsExactly("2FORGOTTEN[]", "4FORGOTTEN[]");
    }

    @Test
    void anOpportunityIsAsItWasLastReported() throws Exception {
        night.drop(
                "opportunities-1.csv", Files.readAllBytes(Path.of("jobs/10-intake/sample/opportunities-sample.csv")));
        night.run();
        night.drop("opportunities-2.csv", """
                opportunity_id,lead,stage,amount,currency,opened_at,expected_close,closed_at,won,reason,owner
                OP-1,1,closed,17900.00,EUR,2026-10-07T11:00:00+02:00,2026-11-15,2026-10-30T16:10:00+01:00,true,,anna.berg
                """);
        night.run();

        assertThat(night.sql()
                        .sql("SELECT stage FROM opportunities WHERE opportunity_id = 'OP-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("closed");
        assertThat(night.files().get(1)).matches(file -> file.repeated() == 1 && file.accepted() == 0);
    }

    @Test
    void theSameFileTwiceIsRecognised() throws Exception {
        night.drop("web-form-1.csv", rows(1, 5));
        night.run();
        night.drop("web-form-2.csv", rows(1, 5));
        night.run();

        assertThat(night.count("inquiries")).isEqualTo(5);
        assertThat(night.files()).extracting(LedgerFile::state).containsExactly(FileState.TAKEN, FileState.REPEATED);
        assertThat(night.files().get(1).reason()).contains("web-form-1.csv");
    }

    @Test
    void theSameRowInAnotherFileIsRepeated() throws Exception {
        night.drop("web-form-1.csv", rows(1, 5));
        night.drop("web-form-2.csv", rows(4, 8));
        night.run();

        assertThat(night.count("inquiries")).isEqualTo(8);
        assertThat(night.files().get(1)).matches(file -> file.repeated() == 2 && file.accepted() == 3);
    }

    @Test
    void theSameNightAgainChangesNothing() throws Exception {
        night.drop("web-form-1.csv", rows(1, 50) + "51,never,x@y.org\n");
        night.run();
        List<Map<String, Object>> before = night.rows();
        Path rejects = night.home().rejects(IntakeNight.NIGHT).resolve("web-form-1.csv.rejects.csv");
        Files.delete(rejects);

        assertThat(night.run().ending()).isEqualTo(Ending.DONE);
        assertThat(night.rows()).isEqualTo(before);
        assertThat(rejects).doesNotExist();
    }

    @Test
    void aFileThatNobodyClaimsIsRefusedAndKept() throws Exception {
        night.drop("notes.txt", "hello");
        night.run();

        assertThat(night.only())
                .matches(
                        file -> file.state() == FileState.REFUSED && file.kind().equals("unknown"));
        assertThat(night.home().rejects(IntakeNight.NIGHT).resolve("notes.txt")).hasContent("hello");
    }

    @Test
    void unreadableFilesAreRefusedAndDoNotStopTheOthers() throws Exception {
        night.drop("sales-feedback-0.xlsx", "PK\3\4");
        night.drop("web-form-0-empty.csv", "");
        night.drop("web-form-1-blank.csv", "\n\n \n");
        night.drop("web-form-2-column.csv", "email,company\na@x.org,X\n");
        night.drop("web-form-3-twice.csv", "received_at,email,email\n2026-10-01,a@x.org,\n");
        night.drop("web-form-4-broken.csv.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});
        night.drop(
                "web-form-5-wide.csv",
                "received_at,email" + ",x".repeat(10_000) + "\n2026-10-01,a@x.org" + ",1".repeat(10_000) + "\n");
        night.drop("web-form-6-good.csv", rows(1, 3));
        night.drop("web-form-7-header.csv", HEADER);
        night.drop("web-form-8-nul.csv", HEADER + "N-1,2026-10-01,n\0@x.org,N\0il,\n");
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);

        assertThat(night.files())
                .extracting(LedgerFile::state)
                .containsExactly(
                        FileState.REFUSED,
                        FileState.REFUSED,
                        FileState.REFUSED,
                        FileState.REFUSED,
                        FileState.REFUSED,
                        FileState.REFUSED,
                        FileState.TAKEN,
                        FileState.TAKEN,
                        FileState.TAKEN,
                        FileState.TAKEN);
        assertThat(night.files().subList(0, 6))
                .allSatisfy(file -> assertThat(file.reason()).isNotBlank().endsWith("."));
        assertThat(night.count("inquiries")).isEqualTo(5);
        assertThat(night.in(night.home().rejects(IntakeNight.NIGHT))).hasSize(6);
    }

    @Test
    void aHeldFileLeavesNothing() throws Exception {
        String bad = IntStream.range(0, 30)
                .mapToObj(i -> "B-" + i + ",2026-13-01,b" + i + "@x.org,B,\n")
                .reduce("", String::concat);
        night.drop("web-form-1.csv", rows(1, 50) + bad);
        night.run();

        LedgerFile file = night.only();
        assertThat(file.state()).isEqualTo(FileState.HELD);
        assertThat(file.reason()).startsWith("30 of its 80 rows are bad");
        assertThat(file.accepted()).isZero();
        assertThat(night.count("inquiries")).isZero();
        assertThat(night.in(night.home().rejects(IntakeNight.NIGHT)))
                .containsExactly("held/web-form-1.csv", "held/web-form-1.csv.rejects.csv");
        night.drop("web-form-1.csv", rows(1, 50) + bad);
        night.run();
        assertThat(night.files()).extracting(LedgerFile::state).containsExactly(FileState.HELD, FileState.HELD);
    }

    @Test
    void correctedRejectsAreTaken() throws Exception {
        String badge = """
                Nr;Datum;Nachname;Firma;E-Mail;Einwilligung
                1;32.10.2026 09:15;Müller;=1+1;a@x.org;ja
                2;21.10.2026 09:15;Weiß;Y;b@x.org;nein
                """;
        night.drop("messe-export-1.csv", badge.getBytes(Charset.forName("windows-1252")));
        night.run();
        Path rejects = night.home().rejects(IntakeNight.NIGHT).resolve("messe-export-1.csv.rejects.csv");
        String text = Files.readString(rejects);
        assertThat(text)
                .startsWith("\uFEFFNr;Datum;Nachname;Firma;E-Mail;Einwilligung;line;reject_code;reject_reason\r\n"
                        + "1;32.10.2026 09:15;Müller;'=1+1;a@x.org;ja;2;BAD_DATE;");

        night.drop(
                "messe-export-1.csv.rejects.csv",
                text.replace("32.10.", "22.10.").getBytes(UTF_8));
        night.run();

        assertThat(night.sql()
                        .sql(
                                "SELECT CONCAT(last_name, company) FROM inquiries WHERE inquiry_id = '1' AND custom IS NULL")
                        .query(String.class)
                        .single())
                .isEqualTo("Müller=1+1");
    }

    @Test
    void aMissedNightLeavesTheFilesToTheNext() throws Exception {
        Path file = night.drop("web-form-1.csv", rows(1, 2));
        night.runMissed();

        assertThat(night.count("files")).isZero();
        assertThat(file).exists();
    }

    @Test
    void filesOnTheirWayAreLeft() throws Exception {
        night.drop(".hidden.csv", rows(1, 2));
        night.drop("web-form-1.csv.part", rows(1, 2));
        night.drop("web-form-2.csv.tmp", rows(1, 2));
        Files.createDirectories(night.home().inbox().resolve("web-form-3.csv"));
        Path secret = Files.writeString(night.home().folder().resolve("secret.csv"), rows(1, 2));
        Files.createSymbolicLink(night.home().inbox().resolve("web-form-4.csv"), secret);
        Path fresh = night.drop("web-form-5.csv", rows(1, 2));
        Files.setLastModifiedTime(fresh, FileTime.from(Instant.now()));
        night.run();

        assertThat(night.files()).isEmpty();
        assertThat(fresh).exists();
    }

    @Test
    void aTornRunWritesTheSameRowsAsAnUndisturbedOne() throws Exception {
        String text = rows(1, 3000) + "x,never,x@y.org\n" + "y,2026-10-01,\"two\nlines\"@x.org,Y,\n"
                + rows(2990, 6000).substring(HEADER.length());
        night.drop("web-form-1.csv", text);
        night.drop("web-form-2.csv", rows(6001, 6100));
        night.run();
        List<Map<String, Object>> undisturbed = night.rows();
        night.reset();

        night.drop("web-form-1.csv", text);
        night.drop("web-form-2.csv", rows(6001, 6100));
        for (int line : List.of(3, 2500, 4100, 5995)) {
            night.sql()
                    .sql("CREATE TRIGGER torn BEFORE INSERT ON inquiries FOR EACH ROW IF NEW.line >= " + line
                            + " AND NEW.file = 1 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'torn'; END IF")
                    .update();
            assertThat(night.run().ending()).isEqualTo(Ending.FAILED);
            night.sql().sql("DROP TRIGGER torn").update();
        }
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);

        assertThat(night.rows()).isEqualTo(undisturbed);
        assertThat(night.files().get(0))
                .matches(file -> file.rowsRead() == 6014 && file.rejected() == 3 && file.repeated() == 11);
    }

    @Test
    void aKillBetweenTheLedgerAndTheInboxDoesNotTakeTheFileTwice() throws Exception {
        Path original = night.drop("web-form-1.csv", rows(1, 3));
        Instant modified = Files.getLastModifiedTime(original).toInstant();
        night.run();
        night.drop("web-form-1.csv", rows(1, 3));
        Files.setLastModifiedTime(original, FileTime.from(modified));
        Files.writeString(night.home().var().resolve("work/slip-1"), Files.size(original) + "\n" + modified);

        night.run();

        assertThat(night.files()).hasSize(1);
        assertThat(original).doesNotExist();
    }

    @Test
    void aKillBeforeTheLedgerIsWrittenLosesOnlyTheCopy() throws Exception {
        night.drop("web-form-1.csv", rows(1, 3));
        Files.createDirectories(night.home().var().resolve("work"));
        Files.writeString(night.home().var().resolve("work/slip-1"), "1\n2026-10-01T00:00:00Z");
        Files.writeString(night.home().var().resolve("work/1-web-form-1.csv"), "half");
        Files.writeString(night.home().var().resolve("work/copying.tmp"), "half");

        night.run();

        assertThat(night.only().accepted()).isEqualTo(3);
    }

    @Test
    void rejectsThatCannotBeWrittenAreWrittenByTheNextRun() throws Exception {
        night.drop("web-form-1.csv", rows(1, 20) + "x,never,x@y.org,,\n");
        Files.writeString(night.home().var().resolve("rejects"), "a file where a folder should be");

        assertThat(night.run().ending()).isEqualTo(Ending.FAILED);
        assertThat(night.run().cause()).hasMessageContaining("rejects");
        Files.delete(night.home().var().resolve("rejects"));
        assertThat(night.run().ending()).isEqualTo(Ending.DONE);

        assertThat(night.in(night.home().rejects(IntakeNight.NIGHT))).containsExactly("web-form-1.csv.rejects.csv");
        assertThat(night.count("inquiries")).isEqualTo(20);
    }

    @Test
    void originalRowsAreReadAgainForTheirAnswers() throws Exception {
        night.drop(
                "sales-feedback-1.csv", Files.readAllBytes(Path.of("jobs/10-intake/sample/sales-feedback-sample.csv")));
        night.run();
        List<Long> lines = new ArrayList<>();
        night.bean(OriginalRows.class).each(1, row -> lines.add(row.line()));

        assertThat(lines).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    private static String rows(int first, int last) {
        StringBuilder text = new StringBuilder(HEADER);
        IntStream.rangeClosed(first, last)
                .forEach(i -> text.append(
                        "W-" + i + ",2026-10-01T08:00:00+02:00,p" + i + "@x.org,Jana Winter " + i + ",43\n"));
        return text.toString();
    }
}
