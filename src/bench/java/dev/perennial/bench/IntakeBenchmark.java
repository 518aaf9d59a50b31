package dev.perennial.bench;

import dev.perennial.ledger.LedgerFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The intake of inquiries with everything on, against what the database alone needs for the same file in the same run:
 * LOAD DATA, or multi-row inserts where {@code -Dload-data=false}. {@code -Drows=100000,1000000} takes several sizes, each into an
 * empty base; {@code -Dbase=5000000} fills the base with so many rows first.
 */
final class IntakeBenchmark {

    private static final double MOST_TIMES = 1.5;

    private IntakeBenchmark() {}

    public static void main(String... arguments) throws IOException, SQLException {
        boolean loadData = Boolean.parseBoolean(System.getProperty("load-data", "true"));
        long base = Long.getLong("base", 0);
        for (String rows : System.getProperty("rows", "1000000").split(",", -1)) {
            measure(Long.parseLong(rows), base, loadData);
        }
    }

    private static void measure(long rows, long base, boolean loadData) throws IOException, SQLException {
        try (BenchHome home = BenchHome.fresh("intake", loadData);
                RawLoad raw = new RawLoad(home.get(DataSource.class))) {
            if (base > 0) {
                InquiryFile.write(home.inbox().resolve("bench-base.csv"), base, 1_000_000_000L);
                System.out.printf("%,d rows are there already, taken in %.1f s%n", base, home.intake());
            }
            Path file = InquiryFile.write(Path.of("target/bench/rows.csv"), rows, 1);
            Spent first = base > 0 ? Spent.NOTHING : Spent.by(home, () -> alone(raw, file, loadData));
            forgetPeak();
            Files.createDirectories(home.inbox());
            Files.move(file, home.inbox().resolve("bench-rows.csv"));
            Spent ours = Spent.by(home, home::intake);
            long peak = peak();
            InquiryFile.write(file, rows, 1);
            Spent second = base > 0 ? Spent.NOTHING : Spent.by(home, () -> alone(raw, file, loadData));
            print(home.lastFile(), ours, peak);
            if (base == 0) {
                System.out.printf(
                        "  %s alone: %.1f s and %.1f s; the intake takes %.2f times as long (at most %.1f)%n",
                        loadData ? "LOAD DATA" : "multi-row INSERT",
                        first.seconds(),
                        second.seconds(),
                        2 * ours.seconds() / (first.seconds() + second.seconds()),
                        MOST_TIMES);
                System.out.printf(
                        "  the server computes %.1f s and %.1f s for it alone, %.1f s for the intake%n",
                        first.server(), second.server(), ours.server());
            }
            Files.delete(file);
        }
    }

    private static double alone(RawLoad raw, Path file, boolean loadData) throws SQLException {
        return loadData ? raw.loadData(file) : raw.batchInserts(file);
    }

    private static void print(LedgerFile file, Spent spent, long peak) {
        double micros = 1e6 / file.rowsRead();
        System.out.printf(
                "%,d rows in %.1f s: %.2f us a row; the program computes %.2f us, the server %.2f us; %,d accepted, %,d rejected, %,d repeated; peak of the heap %d MB%n",
                file.rowsRead(),
                spent.seconds(),
                spent.seconds() * micros,
                spent.program() * micros,
                spent.server() * micros,
                file.accepted(),
                file.rejected(),
                file.repeated(),
                peak >> 20);
    }

    private static void forgetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
