package dev.perennial.bench;

import dev.perennial.form.Form;
import dev.perennial.sheet.Format;
import dev.perennial.sheet.RowSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A workbook of {@code -Drows=200000} inquiries, its texts shared as spreadsheet programs write them: read by fastexcel alone, by
 * the intake's reader, and taken by the whole intake. In the first round all three are new to the virtual machine, as they are
 * in a night; in the last one all of them are compiled.
 */
final class WorkbookBenchmark {

    private static final double MOST_TIMES = 3;
    private static final int ROUNDS = 3;

    private WorkbookBenchmark() {}

    public static void main(String... arguments) throws IOException, SQLException {
        long rows = Long.getLong("rows", 200_000);
        try (BenchHome home = BenchHome.fresh("workbook", true)) {
            for (int round = 0; round < ROUNDS; round++) {
                Path file = write(Path.of("target/bench/bench-rows.xlsx"), rows, 1 + round * rows);
                measure(home, file);
            }
        }
    }

    private static void measure(BenchHome home, Path file) throws IOException, SQLException {
        double alone = seconds(() -> fastexcel(file));
        double read = seconds(() -> reader(file));
        System.out.printf("fastexcel %.2f s; our reader %.2f s, %.2f times as long%n", alone, read, read / alone);
        Files.createDirectories(home.inbox());
        Files.move(file, home.inbox().resolve("bench-rows.xlsx"));
        Spent taken = Spent.by(home, home::intake);
        System.out.printf(
                "%,d rows of a workbook taken in %.2f s, %.2f times as long as fastexcel alone reads it (at most %.0f); the program computes %.2f s, the server %.2f s%n",
                home.lastFile().rowsRead(),
                taken.seconds(),
                taken.seconds() / alone,
                MOST_TIMES,
                taken.program(),
                taken.server());
    }

    private static Path write(Path file, long rows, long first) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "bench", null)) {
            Worksheet sheet = workbook.newWorksheet("inquiries");
            put(sheet, 0, InquiryRows.HEADER);
            InquiryRows made = new InquiryRows(first);
            int at = 1;
            while (at <= rows) {
                for (var row : made.next((int) Math.min(5000, rows - at + 1), first + at)) {
                    put(sheet, at++, row.fields());
                }
                sheet.flush();
            }
        }
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static void put(Worksheet sheet, int row, List<String> fields) {
        for (int column = 0; column < fields.size(); column++) {
            sheet.value(row, column, fields.get(column));
        }
    }

    private static long fastexcel(Path file) throws IOException {
        long[] characters = new long[1];
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                for (Cell cell : row) {
                    characters[0] += cell == null ? 0 : cell.getText().length();
                }
            });
        }
        return characters[0];
    }

    private static long reader(Path file) throws IOException {
        long characters = 0;
        Form form = Form.of(file, Format.UNKNOWN);
        try (RowSource rows = form.open(file, form.headerRow())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                characters += row.size();
            }
        }
        return characters;
    }

    private interface Reading {
        long run() throws IOException;
    }

    private static double seconds(Reading reading) throws IOException {
        long begin = System.nanoTime();
        if (reading.run() == 0) {
            throw new IllegalStateException("Nothing was read.");
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
