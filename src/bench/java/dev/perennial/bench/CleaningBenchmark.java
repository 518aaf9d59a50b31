package dev.perennial.bench;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.meaning.Meaning;
import dev.perennial.meaning.Verdict.Accepted;
import dev.perennial.sheet.Row;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How long one core maps, cleans and checks a million inquiries of a web form that are in memory already. */
final class CleaningBenchmark {

    /** Not the clock on the wall: others may use the machine, too. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final int ROWS = 100_000;
    private static final int TIMES = 5;
    private static final int RUNS = 4;
    private static final double MOST_MICROS_A_ROW = 8;

    private CleaningBenchmark() {}

    public static void main(String... arguments) throws IOException {
        List<Row> rows = new InquiryRows(7).next(ROWS, 1);
        List<Row> withoutId = rows.stream().map(CleaningBenchmark::withoutId).toList();
        double best = measure("with the source's id", InquiryRows.HEADER, rows);
        measure("known by their content", withoutFirst(InquiryRows.HEADER), withoutId);
        System.out.printf("%.2f of the %.0f us a row that are allowed%n", best / MOST_MICROS_A_ROW, MOST_MICROS_A_ROW);
    }

    private static double measure(String what, List<String> header, List<Row> rows) throws IOException {
        Meaning meaning =
                Meaning.of(webForm(), header, ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-01T00:00:00Z"));
        double best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long accepted = 0;
            long begin = PROCESSOR.getCurrentThreadCpuTime();
            for (int time = 0; time < TIMES; time++) {
                for (Row row : rows) {
                    accepted += meaning.of(row) instanceof Accepted ? 1 : 0;
                }
            }
            double micros = (PROCESSOR.getCurrentThreadCpuTime() - begin) / 1e3 / ((double) ROWS * TIMES);
            best = Math.min(best, micros);
            System.out.printf("%s: %.2f us a row, %.1f %% accepted%n", what, micros, accepted * 100.0 / ROWS / TIMES);
        }
        return best;
    }

    private static Row withoutId(Row row) {
        return new Row(row.line(), withoutFirst(row.fields()), null);
    }

    private static List<String> withoutFirst(List<String> fields) {
        return new ArrayList<>(fields.subList(1, fields.size()));
    }

    private static Feed webForm() throws IOException {
        Problems problems = new Problems();
        Path home = Files.createTempDirectory("bench");
        Feed feed = FeedFiles.read(new Home(home), problems).named("web-form").orElseThrow();
        problems.throwIfAny();
        Files.delete(home);
        return feed;
    }
}
