package dev.perennial.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A night's dedupe against a base, by exact keys only (a home whose model is switched off) and with likeness, each on its own copy of
 * the same base. {@code -Dbase=100000,5000000} takes several bases, {@code -Dnew=50000} so many inquiries; {@code -Donly=exact} or
 * {@code -Donly=likeness} takes one of the two. A base is laid once and kept in target/bench. It has been through one night already:
 * laid in one go, the pages of its indexes are full, and the first night has to part almost each that it writes to.
 */
final class DedupeBenchmark {

    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 10);
    private static final LocalDate NIGHT_BEFORE = BenchHome.NIGHT.minusDays(1);
    /** Of the night before. */
    private static final int INQUIRIES = 50_000;

    private DedupeBenchmark() {}

    public static void main(String... arguments) throws IOException {
        int inquiries = Integer.getInteger("new", INQUIRIES);
        String only = System.getProperty("only", "exact,likeness");
        for (String people : System.getProperty("base", "1000000").split(",", -1)) {
            int base = Integer.parseInt(people);
            Path laid = base(base);
            for (String way : only.split(",", -1)) {
                if (!way.equals("base")) {
                    measure(laid, base, inquiries, way);
                }
            }
        }
    }

    private static Path base(int people) throws IOException {
        Path folder = Path.of("target", "bench", "dedupe-base-" + people).toAbsolutePath();
        if (Files.exists(folder.resolve("laid"))) {
            return folder;
        }
        try (BenchHome home = BenchHome.fresh(folder, MadeUpPeople.FEED)) {
            MadeUpPeople.base(home.inbox().resolve("bench-base.csv"), people);
            System.out.printf("A base of %,d: intake %.0f s", people, home.run("intake", BEFORE));
            long begin = System.nanoTime();
            BaseOfLeads.lay(home.get(JdbcTemplate.class));
            System.out.printf(", leads %.0f s", (System.nanoTime() - begin) / 1e9);
            System.out.printf(", keys and counts %.0f s", home.run("dedupe", BEFORE));
            MadeUpPeople.night(home.inbox().resolve("bench-night-before.csv"), people, INQUIRIES, 0);
            home.run("intake", NIGHT_BEFORE);
            System.out.printf(", a night of %,d new inquiries %.0f s%n", INQUIRIES, home.run("dedupe", NIGHT_BEFORE));
        }
        Files.createFile(folder.resolve("laid"));
        return folder;
    }

    private static void measure(Path laid, int base, int inquiries, String way) throws IOException {
        Path folder = Path.of("target", "bench", "dedupe-" + way).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        FileSystemUtils.copyRecursively(laid, folder);
        writeDown(folder);
        if (way.equals("exact")) {
            Path model = folder.resolve("jobs/20-dedupe/model.yaml");
            Files.createDirectories(model.getParent());
            Files.createFile(model);
        }
        try (BenchHome home = BenchHome.in(folder)) {
            MadeUpPeople.night(home.inbox().resolve("bench-night.csv"), base, inquiries, INQUIRIES);
            home.run("intake", BenchHome.NIGHT);
            readOnce(folder);
            forgetPeak();
            double processor = home.processorSeconds();
            double server = home.serverSeconds();
            double seconds = home.run("dedupe", BenchHome.NIGHT);
            System.out.printf(
                    "%,d new against %,d leads, %s: %.1f s, %.0f us each; processor %.1f s here, %.1f s in the database; peak of the heap %d MB%n",
                    inquiries,
                    base,
                    way,
                    seconds,
                    seconds * 1e6 / inquiries,
                    home.processorSeconds() - processor,
                    home.serverSeconds() - server,
                    peak() >> 20);
            home.steps("dedupe").forEach(step -> System.out.println("  " + step));
            System.out.println("  " + FoundAgain.in(home.get(JdbcTemplate.class), BenchHome.NIGHT));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Else the disk is busy with a copy that no night has to wait for. */
    private static void writeDown(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
            }
        }
    }

    /** A night finds its database in the machine's memory, as far as it fits in. */
    private static void readOnce(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
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
