package dev.perennial.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ALead;
import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.dedupe.LeadsAnew;
import dev.perennial.lead.LeadRefs;
import dev.perennial.merge.Verdict.Join;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two leads with a past become one, and two again. */
@RealRows
class MergedHistoriesTest {

    private static final LocalDate TONIGHT = LocalDate.of(2026, 3, 10);

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    Merges merges;

    @Autowired
    WaitingMerges waitingMerges;

    @Autowired
    Unmerge unmerge;

    @Autowired
    LeadsAnew leadsAnew;

    @Autowired
    LeadRefs leadRefs;

    @BeforeEach
    void tonight() {
        given.night(TONIGHT.toString());
    }

    private void merge(long survivor, long merged) {
        decide(survivor, merged);
        MergedNight.carryOut(waitingMerges);
        leadsAnew.choose(List.of(survivor), TONIGHT);
    }

    private void decide(long survivor, long merged) {
        merges.record(List.of(new Verdict(
                List.of(new Join(
                        survivor,
                        merged,
                        new Likely(0, 0, survivor, merged, false, 9, 0.998, "email", "leads-1", "[]"))),
                List.of(),
                List.of())));
    }

    private void unmerge(long merged) {
        unmerge.undo(unmerge.of(merged).orElseThrow(), "test", TONIGHT);
    }

    @Test
    void theOldestNumberStaysAndTheOtherOneStillFindsIt() {
        long old = given.aLead().email("ada@home.example").number();
        long young = given.aLead()
                .email("ada@work.example")
                .did("visit", 2)
                .withOpenOpportunity()
                .number();
        merge(old, young);
        assertThat(leadRefs.find("" + young)).hasValue(old);
        assertThat(leadRefs.find("ada@work.example")).hasValue(old);
        for (String table : List.of("inquiries", "activities", "opportunities", "lead_keys", "assignments", "scores")) {
            assertThat(count(table + " WHERE lead_number = " + young)).as(table).isZero();
        }
    }

    @Test
    void whatWasDecidedIsDoneLaterAndOnce() {
        long old = given.aLead().email("ada@home.example").number();
        long young = given.aLead().email("ada@work.example").number();
        long third = given.aLead().email("ada@school.example").number();
        decide(old, young);
        decide(old, third);
        assertThat(count("merges_waiting")).isEqualTo(2);
        assertThat(unmerge.of(young)).isEmpty();
        assertThat(count("inquiries WHERE lead_number = " + young)).isEqualTo(1);

        assertThat(waitingMerges.doNext())
                .as("of two into one lead only the first")
                .isEqualTo(1);
        assertThat(count("inquiries WHERE lead_number = " + third)).isEqualTo(1);
        assertThat(waitingMerges.doNext()).isEqualTo(1);
        assertThat(waitingMerges.doNext()).isZero();

        assertThat(count("merges_waiting")).isZero();
        assertThat(count("inquiries WHERE lead_number = " + old)).isEqualTo(3);
        unmerge(young);
        assertThat(count("inquiries WHERE lead_number = " + old)).isEqualTo(2);
        assertThat(count("inquiries WHERE lead_number = " + young)).isEqualTo(1);
    }

    @Test
    void whatANightDecidedAndNeverDidIsDoneByTheNextOne() {
        long old = given.aLead().email("ada@home.example").number();
        long young = given.aLead().email("ada@work.example").number();
        decide(old, young);
        assertThat(waitingMerges.becomeTonights()).isFalse();
        given.night(TONIGHT.plusDays(1).toString());
        assertThat(waitingMerges.becomeTonights()).isTrue();
        MergedNight.carryOut(waitingMerges);
        assertThat(row("SELECT night FROM merges").get("night")).hasToString("2026-03-11");
        assertThat(count("inquiries WHERE lead_number = " + old)).isEqualTo(2);
    }

    @Test
    void theLeadNearerToTheSaleGoesOnWithItsClockAndItsRep() {
        long old = given.aLead().idleDays(9).number();
        long young = given.aLead()
                .idleDays(3)
                .acceptedBy("anna.berg")
                .due(Given.at("2026-03-12T10:00"))
                .number();
        merge(old, young);
        assertThat(row("SELECT stage, owner, merged_on FROM leads WHERE lead_number = " + old))
                .containsEntry("stage", "sal")
                .containsEntry("owner", "anna.berg")
                .containsEntry("merged_on", null);
        assertThat(row("SELECT stage, reason, actor, due_at IS NOT NULL AS due FROM stays WHERE open_lead = " + old))
                .containsEntry("stage", "sal")
                .containsEntry("reason", "merged");
        assertThat(row("SELECT to_stage FROM stays WHERE lead_number = " + young))
                .containsEntry("to_stage", "merged");
        assertThat(row("SELECT state, rep FROM assignments WHERE open_lead = " + old))
                .containsEntry("state", "ACCEPTED");
        assertThat(count("stays WHERE left_at IS NULL")).isEqualTo(1);
    }

    @Test
    void aDetourIsNotLeftForTheBeginningOfTheWay() {
        long old = given.aLead().returnedFor("no budget").idleDays(20).number();
        long young = given.aLead().number();
        merge(old, young);
        assertThat(row("SELECT stage FROM stays WHERE open_lead = " + old)).containsEntry("stage", "nurture");
    }

    @Test
    void whatOneAddressRefusedHoldsForTheOther() {
        long old = given.aLead().email("ada@home.example").number();
        long young = given.aLead().email("ada@work.example").suppressed().number();
        merge(old, young);
        assertThat(count("suppressions WHERE address = 'ada@home.example' AND reason = 'unsubscribe'"))
                .isEqualTo(1);
        unmerge(young);
        assertThat(count("suppressions WHERE address = 'ada@home.example'")).isZero();
    }

    @Test
    void oneNoOutweighsEveryYes() {
        long old = given.aLead().email("ada@home.example").number();
        long young = given.aLead().email("ada@work.example").number();
        database.sql("UPDATE inquiries SET consent = IF(lead_number = :old, 'yes', 'no')")
                .param("old", old)
                .update();
        merge(old, young);
        assertThat(row("SELECT consent FROM leads WHERE lead_number = " + old)).containsEntry("consent", "no");
    }

    @Test
    void onOnePathOnlyAndNothingQueuedTwice() {
        long old = given.aLead().email("ada@home.example").number();
        long young = given.aLead().email("ada@work.example").number();
        long first = enrolment(old, "welcome", 1, "ACTIVE");
        long second = enrolment(young, "welcome", 1, "ACTIVE");
        message(first, old, "welcome", "hello", "ada@home.example", "SENT");
        message(second, young, "welcome", "hello", "ada@work.example", "QUEUED");
        merge(old, young);
        assertThat(count("enrolments WHERE active_lead = " + old)).isEqualTo(1);
        assertThat(row("SELECT state, reason, round, lead_number FROM enrolments WHERE enrolment = " + second))
                .containsEntry("state", "EXITED")
                .containsEntry("reason", "merged")
                .containsEntry("round", 2)
                .containsEntry("lead_number", old);
        assertThat(count("messages WHERE state = 'QUEUED'")).isZero();
        assertThat(count("messages WHERE lead_number = " + old)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void takingAMergeBackLeavesWhatWasThereBefore(int seed) {
        Random random = new Random(seed);
        List<Long> leads = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            leads.add(someLead(random));
        }
        leadsAnew.choose(leads, TONIGHT);
        Map<String, List<String>> before = everything();
        merge(leads.get(0), leads.get(1));
        Map<String, List<String>> afterOne = everything();
        merge(leads.get(0), leads.get(2));
        assertThat(count("stays WHERE open_lead = " + leads.get(0))).isEqualTo(1);
        assertThat(count("leads l LEFT JOIN stays s ON s.open_lead = l.lead_number "
                        + "WHERE l.merged_on IS NULL AND (s.stage IS NULL OR s.stage <> l.stage)"))
                .isZero();
        unmerge(leads.get(2));
        assertThat(everything()).isEqualTo(afterOne);
        unmerge(leads.get(1));
        assertThat(everything()).isEqualTo(before);
        assertThat(count("different_leads")).isEqualTo(2);
    }

    @Test
    void whatHappenedSinceStaysWithTheLeadThatItNames() {
        long old = given.aLead().email("ada@home.example").number();
        long young =
                given.aLead().email("ada@work.example").offeredTo("anna.berg").number();
        merge(old, young);
        long later = given.inquiry("email", "ada@work.example", "email_key", "ada@work.example", "lead_number", old);
        database.sql("UPDATE stays SET left_at = :at, to_stage = 'sal' WHERE open_lead = :old")
                .param("at", given.daysAgo(-1))
                .param("old", old)
                .update();
        database.sql("""
                INSERT INTO stays (lead_number, stage, visit, entered_at, reason, actor)
                VALUES (:old, 'sal', 1, :at, 'accepted', 'anna.berg')
                """).param("at", given.daysAgo(-1)).param("old", old).update();
        unmerge(young);
        assertThat(row("SELECT lead_number FROM inquiries WHERE inquiry = " + later))
                .containsEntry("lead_number", young);
        assertThat(row("SELECT stage FROM stays WHERE open_lead = " + old)).containsEntry("stage", "sal");
        assertThat(row("SELECT stage FROM stays WHERE open_lead = " + young)).containsEntry("stage", "mql");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aChainOfMergesTakenApartFromItsMiddleOrItsEndIsWhatItWas(long seed) {
        Random random = new Random(seed);
        long a = someLead(random);
        long b = someLead(random);
        long c = someLead(random);
        long d = someLead(random);
        leadsAnew.choose(List.of(a, b, c, d), TONIGHT);
        Map<String, List<String>> before = everything();
        merge(a, b);
        merge(c, d);
        merge(a, c);
        List<Long> apart = new ArrayList<>(List.of(c, b, d));
        if (seed % 2 == 0) {
            apart = List.of(c, d, b);
        }
        apart.forEach(this::unmerge);
        Map<String, List<String>> after = everything();
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsExactlyElementsOf(rows));
    }

    private long someLead(Random random) {
        ALead lead = given.aLead().idleDays(2 + random.nextInt(30));
        switch (random.nextInt(6)) {
            case 0 -> lead.offeredTo("anna.berg");
            case 1 -> lead.acceptedBy("max.frei");
            case 2 -> lead.rejectedFor("no budget");
            case 3 -> lead.contactedBy("anna.berg").due(Given.at("2026-03-15T09:00"));
            case 4 -> lead.in("engaged");
            default -> {}
        }
        if (random.nextBoolean()) {
            lead.did("visit", 1).did("download", 2);
        }
        if (random.nextInt(3) == 0) {
            lead.withOpenOpportunity();
        }
        if (random.nextInt(3) == 0) {
            lead.suppressed();
        }
        long number = lead.number();
        database.sql(
                        "INSERT INTO scores (lead_number, rule, part, points, occurrences, since) VALUES (:lead, 'r', 'FIT', 5, 1, '2026-03-01')")
                .param("lead", number)
                .update();
        if (random.nextBoolean()) {
            long ended = enrolment(number, "welcome", 1, "FINISHED");
            message(ended, number, "welcome", "hello", "lead" + number + "@kunde.example", "SENT");
            message(ended, number, "welcome", "bye", "lead" + number + "@kunde.example", "QUEUED");
        }
        if (random.nextBoolean()) {
            long active = enrolment(number, random.nextBoolean() ? "welcome" : "news", 2, "ACTIVE");
            message(active, number, "news", "one", "lead" + number + "@kunde.example", "QUEUED");
        }
        return number;
    }

    private long enrolment(long lead, String path, int round, String state) {
        long number = given.next("enrolments");
        database.sql("""
                INSERT INTO enrolments (enrolment, lead_number, path, round, state, reason, entered_on, left_on, next_on)
                VALUES (:number, :lead, :path, :round, :state, 'segment', '2026-03-01',
                        IF(:state = 'ACTIVE', NULL, '2026-03-05'), IF(:state = 'ACTIVE', '2026-03-12', NULL))
                """)
                .param("number", number)
                .param("lead", lead)
                .param("path", path)
                .param("round", round)
                .param("state", state)
                .update();
        return number;
    }

    private void message(long enrolment, long lead, String path, String touch, String email, String state) {
        long number = given.next("messages");
        database.sql("""
                INSERT INTO messages (message, send_key, lead_number, enrolment, path, touch, round, email, version, state,
                                      planned_on, not_before, not_after, sent_at, message_id, sender, subject, html, text)
                VALUES (:number, :number, :lead, :enrolment, :path, :touch, 1, :email, 'v', :state, '2026-03-02',
                        '2026-03-02', '2026-03-20', IF(:state = 'SENT', '2026-03-03', NULL), :number, 's', 's', 'h', 't')
                """)
                .param("number", number)
                .param("lead", lead)
                .param("enrolment", enrolment)
                .param("path", path)
                .param("touch", touch)
                .param("email", email)
                .param("state", state)
                .update();
    }

    /** All rows of all tables that a merge may touch, apart from what it records of itself, and from what is due. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : List.of(
                "leads",
                "inquiries",
                "links",
                "lead_keys",
                "lead_aliases",
                "match_records",
                "activities",
                "opportunities",
                "messages",
                "scores",
                "stays",
                "assignments",
                "enrolments",
                "suppressions")) {
            all.put(
                    table,
                    database.sql("SELECT * FROM " + table).query().listOfRows().stream()
                            .map(row -> {
                                Map<String, Object> columns = new TreeMap<>(row);
                                columns.keySet().removeAll(List.of("score_due", "funnel_due"));
                                return columns.toString();
                            })
                            .sorted()
                            .toList());
        }
        return all;
    }

    private Map<String, Object> row(String sql) {
        return database.sql(sql).query().singleRow();
    }

    private long count(String of) {
        return database.sql("SELECT COUNT(*) FROM " + of).query(Long.class).single();
    }
}
