package dev.perennial.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.perennial.sheet.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * A CSV file of inquiries, two in a hundred bad and five in a hundred repeated, mostly in another piece of the intake, under a feed
 * of its own.
 */
final class InquiryFile {

    static final String FEED = """
            kind: inquiries
            files: "bench-*.{csv,xlsx}"
            source: bench
            columns: { campaign: utm_campaign }
            limits: { rejects: 100000000, reject-share: 0.5 }
            """;

    private static final int ROWS_AT_ONCE = 20_000;
    private static final int REPEATED_AT_ONCE = ROWS_AT_ONCE / 20;

    private InquiryFile() {}

    /** @param firstNumber of the first inquiry; files whose numbers do not meet have no rows in common */
    static Path write(Path file, long rows, long firstNumber) throws IOException {
        Files.createDirectories(file.getParent());
        InquiryRows made = new InquiryRows(firstNumber);
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(InquiryRows.HEADER);
            List<Row> before = List.of();
            for (long done = 0; done < rows; done += ROWS_AT_ONCE) {
                int here = (int) Math.min(ROWS_AT_ONCE, rows - done);
                int repeated = here / ROWS_AT_ONCE * REPEATED_AT_ONCE;
                List<Row> fresh = made.next(here - repeated, firstNumber + done);
                fresh.forEach(row -> csv.writeRecord(row.fields()));
                (before.isEmpty() ? fresh : before).subList(0, repeated).forEach(row -> csv.writeRecord(row.fields()));
                before = fresh;
            }
        }
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
