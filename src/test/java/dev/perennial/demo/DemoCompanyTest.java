package dev.perennial.demo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.demo.inbox.Season;
import dev.perennial.demo.people.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCompanyTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final LocalDate FIRST = LAST.minusDays(59);

    private final Path inbox;

    DemoCompanyTest(@TempDir Path inbox) {
        this.inbox = inbox;
    }

    @Test
    void sameSeedWritesSameBytes(@TempDir Path other) throws IOException {
        busyNights(7, inbox, 20);
        busyNights(7, other, 20);

        assertThat(contents(inbox)).isEqualTo(contents(other));
    }

    @Test
    void anotherSeedIsAnotherCompany(@TempDir Path other) throws IOException {
        busyNights(7, inbox, 3);
        busyNights(8, other, 3);

        assertThat(contents(inbox).get("web-form-" + FIRST + ".csv"))
                .isNotEqualTo(contents(other).get("web-form-" + FIRST + ".csv"));
    }

    @Test
    void perennialsDoingsDoNotChangeWhoAsks(@TempDir Path other) throws IOException {
        busyNights(7, inbox, 20);
        quietNights(other, 20);

        Map<String, String> quiet = contents(other);
        contents(inbox).forEach((name, content) -> {
            if (name.startsWith("web-form") || name.startsWith("messe") || name.startsWith("partner")) {
                assertThat(quiet).containsEntry(name, content);
            }
        });
    }

    @Test
    void sixtyNightsTakeLessThanFiveSeconds() {
        long start = System.nanoTime();

        quietNights(inbox, 60);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void weekdaysBringFortyToSixtyInquiriesOnAverage() throws IOException {
        quietNights(inbox, 60);

        int withoutFair = inquiries().size() - 420;
        long weekdays =
                FIRST.datesUntil(LAST.plusDays(1)).filter(Season::isWorkday).count();
        double weekends = 11.5 * (60 - weekdays);
        assertThat((withoutFair - weekends) / weekdays).isBetween(40.0, 60.0);
    }

    @Test
    void everyFileThatFeedsKnowParses() throws IOException {
        busyNights(7, inbox, 60);

        for (Path file : files()) {
            if (!file.getFileName().toString().matches("holiday-plan.txt|photos.csv|.*evening.csv|" + wronglySaved())) {
                assertThat(Csv.records(file))
                        .as(file.toString())
                        .allSatisfy(row -> assertThat(row.getFieldCount()).isPositive());
            }
        }
    }

    @Test
    void twoToThreeRowsInAHundredAreBad() {
        DemoCompany company = quietNights(inbox, 60);

        Map<String, Integer> dirt = company.dirtSoFar();
        assertThat(dirt).hasSize(12);
        int bad = Stream.of("NO_CONTACT", "BROKEN_EMAIL", "IMPOSSIBLE_DATE", "RAGGED_ROW")
                .mapToInt(kind -> dirt.getOrDefault(kind, 0))
                .sum();
        assertThat((double) bad / company.inquiryRowsSoFar()).isCloseTo(0.025, within(0.007));
    }

    @Test
    void twoOfThreeConsent() throws IOException {
        quietNights(inbox, 60);

        List<String> answers = inquiries().stream()
                .map(row ->
                        row.getOrDefault("consent", row.getOrDefault("Einwilligung", row.getOrDefault("Opt In", ""))))
                .map(String::strip)
                .toList();
        long yes = answers.stream().filter(Set.of("yes", "ja", "Y")::contains).count();
        assertThat((double) yes / answers.size()).isCloseTo(0.66, within(0.04));
    }

    @Test
    void somePeopleComeBackUnderAnotherSpelling() throws IOException {
        quietNights(inbox, 60);

        List<String> addresses = inquiries().stream()
                .map(row -> row.getOrDefault("email", row.getOrDefault("E-Mail", row.getOrDefault("Work Email", ""))))
                .map(String::strip)
                .filter(email -> !email.isEmpty())
                .toList();
        Set<String> spellings = new HashSet<>(addresses);
        Set<String> mailboxes = spellings.stream().map(Spelling::mailbox).collect(toCollection(TreeSet::new));
        assertThat(spellings.size() - mailboxes.size()).isBetween(40, 300);
        assertThat(addresses.size() - spellings.size()).isGreaterThan(100);
    }

    @Test
    void aWronglySavedFileComesAgainTheNextDay() throws IOException {
        quietNights(inbox, 20);

        LocalDate day = FIRST.plusDays(16);
        byte[] wrong = Files.readAllBytes(inbox.resolve("web-form-" + day + ".csv"));
        assertThat(new String(wrong, StandardCharsets.UTF_8)).contains("\uFFFD");
        assertThat(Csv.rows(inbox.resolve("web-form-" + day + "-utf8.csv"))).hasSizeGreaterThan(5);
    }

    @Test
    void aFileComesTwiceUnderAnotherName() throws IOException {
        quietNights(inbox, 10);

        LocalDate day = FIRST.plusDays(7);
        assertThat(inbox.resolve("web-form-" + day + " (1).csv"))
                .hasSameBinaryContentAs(inbox.resolve("web-form-" + day + ".csv"));
    }

    @Test
    void repsBehaveInCharacter() throws IOException {
        BusyWorld world = busyNights(7, inbox, 60);

        Map<String, Integer> answers = new TreeMap<>();
        for (Path file : files("sales-feedback-")) {
            Csv.rows(file).forEach(row -> answers.merge(row.get("rep") + " " + row.get("action"), 1, Integer::sum));
        }
        assertThat(answers.getOrDefault("carla.santos reject", 0))
                .isGreaterThan(2 * answers.getOrDefault("anna.berg reject", 0));
        assertThat(answers.getOrDefault("bruno.keller accept", 0))
                .isLessThan(answers.getOrDefault("anna.berg accept", 0) * 3 / 4);
        assertThat(answers.getOrDefault("anna.berg contact", 0))
                .isGreaterThan(answers.getOrDefault("bruno.keller contact", 0));
        assertThat(world.lapsed).isGreaterThan(20);
    }

    @Test
    void opportunitiesAreOpenedThenWonOrLost() throws IOException {
        busyNights(7, inbox, 60);

        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : files("opportunities-")) {
            rows.addAll(Csv.rows(file));
        }
        Set<String> opened = ids(rows, "qualification", "");
        assertThat(opened).hasSizeGreaterThan(30);
        assertThat(opened).containsAll(ids(rows, "closed", "true")).containsAll(ids(rows, "closed", "false"));
        assertThat(ids(rows, "closed", "true")).hasSizeGreaterThan(5);
        assertThat(ids(rows, "closed", "false")).hasSizeGreaterThan(5);
    }

    @Test
    void mailsAreOpenedClickedAnsweredAndRefused() throws IOException {
        busyNights(7, inbox, 60);

        Map<String, Integer> types = new TreeMap<>();
        for (Path file : files("activities-")) {
            Csv.rows(file).forEach(row -> types.merge(row.get("type"), 1, Integer::sum));
        }
        for (Path file : files("unsubscribes-")) {
            Csv.rows(file).forEach(row -> types.merge(row.get("reason"), 1, Integer::sum));
        }
        assertThat(types)
                .containsKeys("visit", "download", "webinar", "demo", "open", "click", "reply")
                .containsKeys("unsubscribe", "bounce", "manual");
        assertThat(types.getOrDefault("open", 0)).isGreaterThan(types.getOrDefault("click", 0));
        assertThat(types.getOrDefault("click", 0)).isGreaterThan(types.getOrDefault("reply", 0));
    }

    @Test
    void salesAsksForNurtureAndSometimesForTheImpossible() throws IOException {
        busyNights(7, inbox, 60);

        Map<String, Integer> asked = new TreeMap<>();
        for (Path file : files("nurture-requests-")) {
            Csv.rows(file).forEach(row -> {
                asked.merge(row.get("path"), 1, Integer::sum);
                asked.merge(row.get("action"), 1, Integer::sum);
            });
        }
        assertThat(asked).containsKeys("no-budget", "no-contact", "win-back-2019", "enrol", "pause", "resume", "stop");
    }

    private static BusyWorld busyNights(long seed, Path folder, int nights) throws IOException {
        BusyWorld world = new BusyWorld();
        DemoCompany company = new DemoCompany(seed, FIRST, world);
        for (int night = 0; night < nights; night++) {
            company.dropFilesFor(FIRST.plusDays(night), folder);
            if (night != 16) {
                world.run(FIRST.plusDays(night), folder);
            }
        }
        return world;
    }

    private static DemoCompany quietNights(Path folder, int nights) {
        DemoCompany company = new DemoCompany(7, FIRST, new QuietWorld());
        for (int night = 0; night < nights; night++) {
            company.dropFilesFor(FIRST.plusDays(night), folder);
        }
        return company;
    }

    /** All rows of the sources' own files, not of those that came again. */
    private List<Map<String, String>> inquiries() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.matches("(web-form|messe-export|partner_list).*\\d\\.(csv|tsv)")
                    && !name.matches(wronglySaved())) {
                rows.addAll(Csv.rows(file));
            }
        }
        return rows;
    }

    private static Set<String> ids(List<Map<String, String>> rows, String stage, String won) {
        return rows.stream()
                .filter(row -> stage.equals(row.get("stage")) && won.equals(row.get("won")))
                .map(row -> row.getOrDefault("opportunity_id", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static String wronglySaved() {
        return "web-form-" + FIRST.plusDays(16) + ".csv";
    }

    private List<Path> files(String prefix) throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.sorted().toList();
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                contents.put(file.getFileName().toString(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
