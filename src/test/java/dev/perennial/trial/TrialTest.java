package dev.perennial.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.form.Form;
import dev.perennial.meaning.RejectCode;
import dev.perennial.sheet.UnreadableFile;
import dev.perennial.workbook.XlsxFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {

    private static final String ROWS = """
            inquiry_id,received_at,email
            1,2026-10-01,a@x.org
            2,2026-10-01,b@x.org
            2,2026-10-01,b@x.org
            3,2026-10-01,nobody
            4,2026-10-01,d@x.org
            """;

    @TempDir
    Path folder;

    @Test
    void countsEveryRowOnce() throws Exception {
        Trial trial = tried("web-form-1.csv", ROWS);

        assertThat(trial.accepted()).isEqualTo(3);
        assertThat(trial.repeated()).isEqualTo(1);
        assertThat(trial.rejected()).isEqualTo(1);
        assertThat(trial.read()).isEqualTo(5);
        assertThat(trial.first()).extracting(row -> row.row().line()).containsExactly(2L, 3L, 6L);
        assertThat(trial.rejects()).singleElement().satisfies(row -> {
            assertThat(row.row().line()).isEqualTo(5);
            assertThat(row.code()).isEqualTo(RejectCode.BAD_EMAIL);
        });
    }

    @Test
    void readsWorkbooksJsonLinesAndPackedFiles() throws Exception {
        Path packed = folder.resolve("web-form-2.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(of(packed).read()).isEqualTo(5);

        Path workbook = folder.resolve("web-form-3.xlsx");
        new XlsxFile(workbook, "leads")
                .write(rows -> ROWS.lines().forEach(line -> rows.accept(List.of(line.split(",", -1)))));
        Trial ofWorkbook = of(workbook);
        assertThat(ofWorkbook.form().kind()).isEqualTo(Form.Kind.XLSX);
        assertThat(ofWorkbook.accepted()).isEqualTo(3);

        assertThat(tried("web-form-4.jsonl", """
                {"inquiry_id":"1","received_at":"2026-10-01","email":"a@x.org"}
                {"inquiry_id":"2","received_at":"2026-10-01","email":"a@"}
                """).rejected()).isEqualTo(1);
    }

    @Test
    void holdsAFileThatTheIntakeWouldHold() throws Exception {
        String bad = "inquiry_id,received_at,email\n" + "1,2026-10-01,nobody\n".repeat(20);

        assertThat(tried("web-form-5.csv", bad).isHeld()).isTrue();
        assertThat(tried("web-form-6.csv", ROWS).isHeld()).isFalse();
    }

    @Test
    void refusesWhatTheIntakeWouldRefuse() {
        assertThatThrownBy(() -> tried("web-form-7.csv", "")).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> tried("web-form-8.csv", "email,company\na@x.org,X\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no column for received_at");
    }

    @Test
    void aNewerStateOfAnOpportunityIsNoRepeat() throws Exception {
        Path file = folder.resolve("opportunities-1.csv");
        Files.writeString(file, """
                opportunity_id,lead,stage,opened_at
                O-1,7,open,2026-10-01
                O-1,7,won,2026-10-01
                O-1,7,won,2026-10-01
                """);
        Trial trial = of(file);

        assertThat(trial.accepted()).isEqualTo(2);
        assertThat(trial.repeated()).isEqualTo(1);
    }

    @Test
    void remembersMillionsOfKeys() {
        SeenKeys seen = new SeenKeys();
        for (int i = 0; i < 300_000; i++) {
            assertThat(seen.add("content:" + i)).isTrue();
        }
        for (int i = 0; i < 300_000; i += 1000) {
            assertThat(seen.add("content:" + i)).isFalse();
        }
    }

    private Trial tried(String name, String content) throws IOException {
        return of(Files.writeString(folder.resolve(name), content));
    }

    private Trial of(Path file) throws IOException {
        String name = file.getFileName().toString();
        String feed = name.startsWith("web-form") ? "web-form" : "opportunities";
        Feed tried =
                FeedFiles.read(new Home(folder), new Problems()).named(feed).orElseThrow();
        return Trial.of(file, tried, ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-01T00:00:00Z"));
    }
}
