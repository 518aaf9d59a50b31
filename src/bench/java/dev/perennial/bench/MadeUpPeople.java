package dev.perennial.bench;

import dev.perennial.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** As many made-up people as a base needs, made a company town at a time, so that no size is too large for the memory. */
final class MadeUpPeople {

    static final String FEED = """
            kind: inquiries
            files: "bench-*.csv"
            source: bench
            columns: { inquiry_id: id }
            limits: { rejects: 100000000, reject-share: 0.5 }
            """;

    private static final int TOWN = 20_000;
    /** A town with such a number, or a higher one, has nobody of the base. */
    private static final int STRANGE = 10_000;
    /** Of a hundred people so many are heard of again. */
    private static final int COME_AGAIN = 60;

    /** A user name that ends in a number. */
    private static final Pattern NUMBERED = Pattern.compile("^([^@+]*\\d)(?=[@+])");

    private static final List<String> COLUMNS = MadeUpLeads.COLUMNS.stream()
            .filter(column -> !column.equals("person") && !column.equals("employer"))
            .toList();

    private MadeUpPeople() {}

    /** Each person once, in the words of one inquiry. */
    static void base(Path file, int people) throws IOException {
        write(file, "2026-09-01T10:00:00Z", rows -> {
            for (int town = 0; town < people / TOWN; town++) {
                firsts(town).forEach(rows);
            }
        });
    }

    /**
     * Half of the inquiries are of people of the base in other words, the others of people nobody knows.
     *
     * @param before how many inquiries the nights before it had; it takes others
     */
    static void night(Path file, int people, int inquiries, int before) throws IOException {
        write(file, "2026-11-19T10:00:00Z", rows -> {
            int towns = people / TOWN;
            int left = inquiries / 2;
            double from = share(before, people);
            double to = share(before + inquiries, people);
            for (int town = 0; town < towns && left > 0; town++) {
                List<Map<String, String>> again = again(town, from, to);
                again.subList(0, Math.min(left, again.size())).forEach(rows);
                left -= again.size();
            }
            int strangers = inquiries - inquiries / 2 + Math.max(0, left);
            for (int town = STRANGE + before; strangers > 0; town++) {
                List<Map<String, String>> fresh = firsts(town);
                fresh.subList(0, Math.min(strangers, fresh.size())).forEach(rows);
                strangers -= fresh.size();
            }
        });
    }

    /** Of what people of the base wrote later, so much goes into so many inquiries of nights. */
    private static double share(int inquiries, int people) {
        return inquiries / 2.0 * 100 / COME_AGAIN / people / 2;
    }

    /**
     * Who wrote an inquiry.
     *
     * @param first the number of the first inquiry of the person
     */
    record Known(String person, String first) {}

    /** By the numbers of inquiries. */
    static Map<String, Known> behind(Set<String> ids) {
        Set<Integer> towns = new TreeSet<>();
        ids.forEach(id -> towns.add(Integer.parseInt(id.substring(0, id.indexOf('-')))));
        Map<String, Known> known = new HashMap<>();
        for (int town : towns) {
            Map<String, String> firsts = new HashMap<>();
            for (Map<String, String> row : MadeUpLeads.of(TOWN, 1000L + town)) {
                String id = town + "-" + row.get("id");
                String person = town + "-" + row.get("person");
                String first = firsts.computeIfAbsent(person, unknown -> id);
                if (ids.contains(id)) {
                    known.put(id, new Known(person, first));
                }
            }
        }
        return known;
    }

    private static List<Map<String, String>> firsts(int town) {
        Set<String> seen = new HashSet<>();
        List<Map<String, String>> firsts = new ArrayList<>();
        for (Map<String, String> row : MadeUpLeads.of(TOWN, 1000L + town)) {
            if (seen.add(row.getOrDefault("person", ""))) {
                firsts.add(named(town, row));
            }
        }
        return firsts;
    }

    private static List<Map<String, String>> again(int town, double from, double to) {
        SplittableRandom random = new SplittableRandom(town);
        Set<String> seen = new HashSet<>();
        List<Map<String, String>> again = new ArrayList<>();
        for (Map<String, String> row : MadeUpLeads.of(TOWN, 1000L + town)) {
            if (!seen.add(row.getOrDefault("person", ""))) {
                double drawn = random.nextDouble();
                if (drawn >= from && drawn < to) {
                    again.add(named(town, row));
                }
            }
        }
        return again;
    }

    private static Map<String, String> named(int town, Map<String, String> row) {
        Map<String, String> named = new HashMap<>(row);
        named.put("id", town + "-" + row.get("id"));
        named.computeIfPresent("email", (column, email) -> ofTown(town, email));
        return named;
    }

    /** A mailbox is one person's: petra45 of one town is not petra45 of another. */
    private static String ofTown(int town, String email) {
        return NUMBERED.matcher(email).replaceFirst("$1" + town);
    }

    private static void write(Path file, String when, Consumer<Consumer<Map<String, String>>> made) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        CsvFile.of(file.toAbsolutePath()).write(out -> {
            List<String> header = new ArrayList<>(COLUMNS);
            header.add("received_at");
            out.accept(header);
            made.accept(row -> {
                List<String> cells = new ArrayList<>();
                COLUMNS.forEach(column -> cells.add(row.getOrDefault(column, "")));
                cells.add(when);
                out.accept(cells);
            });
        });
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
