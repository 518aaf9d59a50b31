package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that is killed again and again ends with the rows, the counts and the rejects of an undisturbed one. */
class KilledIntakeTest {

    private static final int ROWS = 60_000;
    private static final int KILLS = 5;

    @Test
    void killedFiveTimesItLosesNoRowAndDoublesNone(@TempDir Path folder) throws Exception {
        List<Map<String, Object>> undisturbed = imported(folder.resolve("undisturbed"), 0);
        List<Map<String, Object>> torn = imported(folder.resolve("torn"), KILLS);

        assertThat(torn).isEqualTo(undisturbed);
        assertThat(undisturbed.get(0))
                .containsEntry("rows_read", 60_000L)
                .containsEntry("accepted", 55_800L)
                .containsEntry("rejected", 1_200L)
                .containsEntry("repeated", 3_000L);
    }

    private static List<Map<String, Object>> imported(Path folder, int kills) throws Exception {
        ScratchCompany company = new ScratchCompany(folder);
        Files.createDirectories(company.home().folder().resolve("jobs/10-intake/feeds"));
        Files.writeString(company.home().folder().resolve("jobs/10-intake/feeds/many.yaml"), """
                kind: inquiries
                files: "many-*.csv"
                limits: { rejects: 100000, reject-share: 0.5 }
                """);
        Files.writeString(
                company.home().folder().resolve("jobs/10-intake/job.yaml"),
                "settle-seconds: 0\nrows-per-transaction: 1500\n");
        file(company.home().inbox().resolve("many-1.csv"));
        Random random = new Random(5);
        for (int kill = 1; kill <= kills; kill++) {
            Process process = company.start("run", "intake", "--date", "2030-01-05");
            awaitRows(company, process, (long) ROWS * kill / (kills + 1) - random.nextInt(5_000));
            process.destroyForcibly().waitFor();
        }
        Process last = company.start("run", "intake", "--date", "2030-01-05");
        assertThat(company.end(last)).as(company.output()).isZero();
        return result(company);
    }

    private static void awaitRows(ScratchCompany company, Process process, long rows) throws InterruptedException {
        while (process.isAlive() && rowsRead(company) < rows) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        assertThat(process.isAlive()).as("killed while it works").isTrue();
    }

    private static long rowsRead(ScratchCompany company) {
        return company.database()
                .client()
                .sql("SELECT COALESCE(SUM(rows_read), 0) FROM files")
                .query(Long.class)
                .single();
    }

    private static List<Map<String, Object>> result(ScratchCompany company) throws IOException {
        var sql = company.database().client();
        Map<String, Object> file = sql.sql(
                        "SELECT file, state, next_line, rows_read, accepted, rejected, repeated FROM files")
                .query()
                .singleRow();
        List<Map<String, Object>> sums = sql.sql("CHECKSUM TABLE inquiries, rejects, numbers EXTENDED")
                .query((row, number) -> Map.<String, Object>of("sum", row.getLong(2)))
                .list();
        Path rejects =
                company.home().rejects(java.time.LocalDate.of(2030, 1, 5)).resolve("many-1.csv.rejects.csv");
        return Stream.concat(
                        Stream.of(file),
                        Stream.concat(
                                sums.stream(),
                                Stream.of(Map.<String, Object>of(
                                        "lines", Files.readAllLines(rejects).size()))))
                .toList();
    }

    /** Every fiftieth row is bad, every twentieth comes again. */
    private static void file(Path path) throws IOException {
        StringBuilder text = new StringBuilder("inquiry_id,received_at,email,full_name,country,message\n");
        for (int row = 0; row < ROWS; row++) {
            int number = row % 20 == 19 ? row - 18 : row;
            String date = row % 50 == 0 ? "32.13.2026" : "2026-10-01T08:00:00+02:00";
            text.append("W-%d,%s,p%d@company%d.example,Jana Winter,DE,\"two\nlines\"\n"
                    .formatted(number, date, number, number % 700));
        }
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
