package dev.perennial.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.Given;
import dev.perennial.RealRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class LikelyLeadsTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    private long inquiry(String... cells) {
        List<String> columns = List.of("first_name", "last_name", "email", "company", "phone", "city", "country");
        List<Object> row = new ArrayList<>();
        for (int at = 0; at < cells.length; at++) {
            if (!cells[at].isEmpty()) {
                row.addAll(List.of(columns.get(at), cells[at]));
            }
        }
        if (cells.length > 2 && !cells[2].isEmpty()) {
            row.addAll(List.of("email_key", cells[2]));
        }
        return given.inquiry(row.toArray());
    }

    private void dedupe() {
        new MergedNight(context).run();
    }

    @Test
    void aMistypedNameAtAnotherAddressJoinsTheLeadOfAnEarlierNight() {
        inquiry(
                "Katarzyna",
                "Wisniewska",
                "k.wisniewska@nordlicht-optik.example",
                "Nordlicht Optik GmbH",
                "+4930123456789",
                "Berlin",
                "DE");
        dedupe();
        given.night("2026-03-11");
        long again = inquiry(
                "Katarzina", "Wisniewska", "kasia77@gmail.com", "Nordlicht Optik", "+4930123456789", "Berlin", "DE");
        dedupe();
        assertThat(number("SELECT lead_number FROM inquiries WHERE inquiry = " + again))
                .isEqualTo(1);
        assertThat(number("SELECT lead_number FROM lead_aliases WHERE alias = 2"))
                .isEqualTo(1);
        assertThat(database.sql("SELECT rule, model, evidence FROM links WHERE inquiry = :again")
                        .param("again", again)
                        .query()
                        .singleRow())
                .containsEntry("model", "leads-1")
                .hasEntrySatisfying(
                        "evidence",
                        evidence ->
                                assertThat(evidence.toString()).contains("\"field\":\"phone\",\"level\":\"exact\""));
        assertThat(database.sql("SELECT stage, email FROM leads WHERE lead_number = 2")
                        .query()
                        .singleRow())
                .containsEntry("stage", "merged")
                .containsEntry("email", null);
    }

    @Test
    void colleaguesAndStrangersStayApart() {
        inquiry(
                "Ada",
                "Keller",
                "ada.keller@nordlicht-optik.example",
                "Nordlicht Optik GmbH",
                "+4930123456700",
                "Berlin",
                "DE");
        inquiry(
                "Jonas",
                "Brandt",
                "jonas.brandt@nordlicht-optik.example",
                "Nordlicht Optik GmbH",
                "+4930123456701",
                "Berlin",
                "DE");
        inquiry("Ada", "Keller", "ada@kellerei.example", "Weinkellerei Sued", "+4989555123", "Munich", "DE");
        dedupe();
        assertThat(number("SELECT COUNT(*) FROM merges")).isZero();
    }

    @Test
    void whatTwoLeadsBothHadCountsOnceFromTheNightAfterTheyBecameOneAndTwiceWhenTheyArePartedAgain() {
        aMistypedNameAtAnotherAddressJoinsTheLeadOfAnEarlierNight();
        assertThat(leadsCounted()).isEqualTo(2);
        given.night("2026-03-12");
        dedupe();
        assertThat(leadsCounted()).isEqualTo(1);
        Unmerge unmerge = context.getBean(Unmerge.class);
        unmerge.undo(unmerge.of(2).orElseThrow(), "test", LocalDate.of(2026, 3, 13));
        given.night("2026-03-13");
        dedupe();
        assertThat(leadsCounted()).isEqualTo(2);
        assertThat(number("SELECT COUNT(*) FROM match_shared_terms")).isZero();
    }

    private long leadsCounted() {
        return number("SELECT held FROM match_terms WHERE trait = 0");
    }

    @Test
    void aSecondTimeFindsNothingMore() {
        aNightOfLikeness(new Random(1), false);
        dedupe();
        List<Object> before = everything();
        dedupe();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theOrderOfTheRowsMakesNoDifference() {
        aNightOfLikeness(new Random(1), false);
        dedupe();
        Set<String> inOrder = clusters();
        assertThat(number("SELECT COUNT(*) FROM merges")).isGreaterThan(10);
        for (String table : List.of(
                "merge_changes",
                "merges",
                "lead_aliases",
                "match_pairs",
                "match_pages",
                "match_volumes",
                "match_records",
                "match_terms",
                "match_shared_terms",
                "match_blocks",
                "links",
                "lead_keys",
                "inquiries",
                "leads")) {
            database.sql("DELETE FROM " + table).update();
        }
        aNightOfLikeness(new Random(1), true);
        dedupe();
        assertThat(clusters()).isEqualTo(inOrder);
    }

    @Test
    void aKeyThatVeryManyShareIsLeftOutAndNamed() {
        for (int at = 0; at < 230; at++) {
            inquiry(
                    "N" + at + "xo",
                    "Q" + (at * 7919 % 1009) + "zu",
                    "p" + at + "@x" + at + ".example",
                    "",
                    "+49301111111",
                    "",
                    "");
        }
        dedupe();
        assertThat(database.sql("SELECT rule, records FROM match_blocks")
                        .query()
                        .listOfRows())
                .contains(Map.of("rule", "phone phone", "records", 230L));
        given.night("2026-03-11");
        inquiry("Somebody", "Else", "else@else.example", "", "+49301111111", "", "");
        dedupe();
        assertThat(number("SELECT COUNT(*) FROM merges")).isZero();
        assertThat(number("SELECT COUNT(*) FROM match_blocks WHERE night = '2026-03-11'"))
                .isZero();
    }

    private static final List<String> NAMES = List.of(
            "Katarzyna",
            "Bartholomew",
            "Sieglinde",
            "Guillermo",
            "Anneliese",
            "Theodora",
            "Maximilian",
            "Constanze",
            "Ferdinand",
            "Wilhelmina");
    private static final List<String> FAMILIES = List.of(
            "Wisniewska",
            "Oberhauser",
            "Zimmermann",
            "Castellanos",
            "Friedrichsen",
            "Papadopoulos",
            "Vandenberg",
            "Szymanski",
            "Lindqvist",
            "Montgomery");

    private void aNightOfLikeness(Random random, boolean shuffled) {
        List<String[]> rows = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            String first = NAMES.get(random.nextInt(10));
            String last = FAMILIES.get(random.nextInt(10));
            String company = "Firma" + at % 13 + " Werke";
            String phone = "+49301" + (100000 + at * 37);
            rows.add(new String[] {
                first, last, "m" + at + "@firma" + at % 13 + ".example", company, phone, "Berlin", "DE"
            });
            if (at % 2 == 0) {
                rows.add(new String[] {
                    first.substring(0, first.length() - 1) + "e",
                    last,
                    "x" + at + "@gmail.com",
                    company,
                    phone,
                    "Berlin",
                    "DE"
                });
            }
            if (at % 3 == 0) {
                rows.add(new String[] {first, last, "y" + at + "@gmx.de", company, phone, "", "DE"});
            }
        }
        if (shuffled) {
            Collections.shuffle(rows, new Random(5));
        }
        rows.forEach(this::inquiry);
    }

    private Set<String> clusters() {
        Map<Long, TreeSet<String>> clusters = new HashMap<>();
        database.sql("SELECT lead_number, email FROM inquiries").query(row -> {
            clusters.computeIfAbsent(row.getLong("lead_number"), lead -> new TreeSet<>())
                    .add(row.getString("email"));
        });
        return clusters.values().stream().map(TreeSet::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Object> everything() {
        List<Object> all = new ArrayList<>();
        for (String table : Arrays.asList(
                "leads",
                "links",
                "merges",
                "merge_changes",
                "match_pairs",
                "match_volumes",
                "match_records",
                "match_terms",
                "match_blocks",
                "lead_aliases")) {
            all.add(database.sql("SELECT * FROM " + table).query().listOfRows());
        }
        all.add(database.sql("SELECT volume, page, HEX(packed) FROM match_pages")
                .query()
                .listOfRows());
        return all;
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
