package dev.perennial.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.demo.Csv;
import dev.perennial.demo.DemoCompany;
import dev.perennial.demo.QuietWorld;
import dev.perennial.demo.people.Spelling;
import dev.perennial.lead.LeadFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scorecard that ships, held against the made-up company: enough leads for sales, and most of them in time. */
class ShippedScorecardTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int NIGHTS = 60;
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("Position", "title"),
            Map.entry("Firma", "company"),
            Map.entry("E-Mail", "email"),
            Map.entry("Telefon", "phone"),
            Map.entry("Land", "country"),
            Map.entry("Work Email", "email"),
            Map.entry("Job Title", "title"),
            Map.entry("Organization", "company"),
            Map.entry("Phone", "phone"),
            Map.entry("Country", "country"),
            Map.entry("Employees", "employees"));

    private static final String NOT_READABLE = ".*( \\(1\\)|-evening)\\.csv|web-form-" + FIRST.plusDays(16) + "\\.csv";

    private final Scorecard scorecard =
            Problems.none(problems -> ScorecardFile.read(new Home(Path.of("no-home")), problems));
    private final Map<String, Map<String, Object>> facts = new HashMap<>();
    private final Map<String, List<Activity>> activities = new HashMap<>();
    private final Map<String, LocalDate> ready = new TreeMap<>();
    private final Map<String, LocalDate> known = new TreeMap<>();

    @Test
    void aQuarterOfTheLeadsIsReadyForSalesBeforeAnyMailIsSentAndMostOfThemLater(@TempDir Path inbox)
            throws IOException {
        DemoCompany company = new DemoCompany(7, FIRST, new QuietWorld());
        for (LocalDate night = FIRST; night.isBefore(FIRST.plusDays(NIGHTS)); night = night.plusDays(1)) {
            company.dropFilesFor(night, inbox);
            take(inbox, night);
            score(night);
        }
        long atOnce = ready.entrySet().stream()
                .filter(lead -> lead.getValue().equals(known.get(lead.getKey())))
                .count();
        assertThat((double) ready.size() / known.size())
                .as("%s of %s, %s at once", ready.size(), known.size(), atOnce)
                .isBetween(0.2, 0.35);
        assertThat((double) atOnce / ready.size())
                .as("%s of %s at once", atOnce, ready.size())
                .isBetween(0.2, 0.5);
    }

    private void take(Path inbox, LocalDate night) throws IOException {
        try (var files = Files.list(inbox)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("activities-")) {
                    Csv.rows(file).forEach(row -> did(row.getOrDefault("email", ""), row, night));
                } else if (name.matches("(web-form|messe-export|partner).*") && !name.matches(NOT_READABLE)) {
                    Csv.rows(file).forEach(row -> inquired(row, name, night));
                }
                Files.delete(file);
            }
        }
    }

    private void inquired(Map<String, String> row, String file, LocalDate night) {
        Map<String, Object> said = new HashMap<>();
        row.forEach((header, cell) -> {
            String name = HEADERS.getOrDefault(header, header);
            if (name.equals("employees")) {
                said.put(name, cell.matches("\\d{1,9}") ? Long.parseLong(cell) : 0);
            } else {
                said.put(name, cell.strip());
            }
        });
        String email = (String) said.getOrDefault("email", "");
        if (!email.contains("@")) {
            return;
        }
        String mailbox = Spelling.mailbox(email);
        said.put("email_domain", mailbox.substring(mailbox.indexOf('@') + 1));
        said.put("free_mail", !mailbox.endsWith(".example"));
        said.put("country", "DE");
        facts.computeIfAbsent(mailbox, none -> new HashMap<>()).putAll(said);
        known.putIfAbsent(mailbox, night);
        String source = file.startsWith("messe") ? "trade-fair" : file.startsWith("web") ? "web-form" : "partner-list";
        activities.computeIfAbsent(mailbox, none -> new ArrayList<>()).add(new Activity("inquiry", source, 0, night));
    }

    private void did(String email, Map<String, String> row, LocalDate night) {
        String value = row.getOrDefault("value", "");
        activities
                .computeIfAbsent(Spelling.mailbox(email), none -> new ArrayList<>())
                .add(new Activity(
                        row.getOrDefault("type", ""),
                        row.getOrDefault("detail", ""),
                        value.isEmpty() ? 0 : Double.parseDouble(value),
                        night));
    }

    private void score(LocalDate night) {
        activities.forEach((mailbox, done) -> {
            boolean news = done.get(done.size() - 1).day().equals(night);
            Map<String, Object> lead = facts.get(mailbox);
            if (news && lead != null && !ready.containsKey(mailbox)) {
                ScoredLead scored = scorecard.score(new LeadToScore(new LeadFacts(1, lead), done), night);
                if (scored.score() >= 45 && scored.fit() >= 15) {
                    ready.put(mailbox, night);
                }
            }
        });
    }
}
