package dev.perennial.funnel;

import static dev.perennial.batch.Tallies.tally;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ALead;
import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.database.Utc;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.lead.LeadFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of the funnel on real rows: answers, opportunities, placements and clocks. */
@RealRows
class FunnelStepsTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    SalesFeedback salesFeedback;

    @Autowired
    Opportunities opportunities;

    @Autowired
    LeadsToPlace leadsToPlace;

    @Autowired
    Dictionary dictionary;

    @Autowired
    Placements placements;

    @Autowired
    Clocks clocks;

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    @Test
    void answersAreDecidedInTheOrderInWhichThingsHappened() {
        long lead = given.aLead().offeredTo("anna.berg").number();
        feedback(lead, "return", "2026-03-10T15:00", "no budget");
        feedback(lead, "accept", "2026-03-10T09:00", "");
        salesFeedback.decideNextPage(tally());
        assertThat(answers())
                .containsExactly("ACCEPTED the lead goes to nurture", "ACCEPTED accepted; now make the first contact");
        assertThat(stage(lead)).isEqualTo("nurture");
    }

    @Test
    void anAnswerFromTomorrowWaits() {
        long lead = given.aLead().offeredTo("anna.berg").number();
        feedback(lead, "accept", "2026-03-11T00:00", "");
        salesFeedback.decideNextPage(tally());
        assertThat(answers()).isEmpty();
        given.night("2026-03-11");
        salesFeedback.decideNextPage(tally());
        assertThat(answers()).hasSize(1);
    }

    @Test
    void anAnswerIsDecidedOnce() {
        long lead = given.aLead().offeredTo("anna.berg").number();
        feedback(lead, "accept", "2026-03-10T09:00", "");
        salesFeedback.decideNextPage(tally());
        salesFeedback.decideNextPage(tally());
        assertThat(answers()).containsExactly("ACCEPTED accepted; now make the first contact");
    }

    @Test
    void opportunitiesWithALeadAreAcceptedAndMakeItDue() {
        long lead = given.aLead().withOpenOpportunity().number();
        given.opportunity("OP-X", "lead_ref", "990404");
        given.opportunity("OP-OLD", "lead_ref", "990404", "changed_on", "2026-03-09");
        opportunities.answer(tally());
        opportunities.answer(tally());
        assertThat(answers())
                .containsExactly(
                        "ACCEPTED recorded for lead " + lead,
                        "REFUSED no lead has this number or e-mail address; correct it and send the row again");
        assertThat(due()).extracting(LeadFacts::leadNumber).containsExactly(lead);
    }

    @Test
    void leadsOfWhichSomethingChangedArePlacedAndDoneWith() {
        long ready =
                given.aLead().scored(20, 40).with("funnel_due", "2026-03-10").number();
        long stays = given.aLead().scored(2, 3).with("funnel_due", "2026-03-08").number();
        long notDue = given.aLead().scored(20, 40).number();
        place();
        assertThat(List.of(stage(ready), stage(stays), stage(notDue))).containsExactly("mql", "inquiry", "inquiry");
        assertThat(due()).isEmpty();
        assertThat(last(ready))
                .containsEntry("reason", "criteria met")
                .containsEntry("actor", "dictionary")
                .containsEntry("entered_at", Utc.of(given.night().decidesAt()));
    }

    @Test
    void placingTwiceMovesOnce() {
        long lead =
                given.aLead().scored(20, 40).with("funnel_due", "2026-03-10").number();
        place();
        database.sql("UPDATE leads SET funnel_due = '2026-03-10'").update();
        place();
        assertThat(database.sql("SELECT COUNT(*) FROM stays WHERE lead_number = ?")
                        .param(lead)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aStayEndsInTheNightInWhichItsClockRunsOut() {
        Instant end = given.night().endsAt();
        long justIn = given.aLead().due(end.minusNanos(1_000)).number();
        long atTheEdge = given.aLead().due(end).number();
        long without = given.aLead().number();
        clocks.expireNextStays(tally());
        assertThat(List.of(stage(justIn), stage(atTheEdge), stage(without)))
                .containsExactly("nurture", "inquiry", "inquiry");
        assertThat(last(justIn)).containsEntry("reason", "no interest shown").containsEntry("actor", "dictionary");
        given.night("2026-03-11");
        clocks.expireNextStays(tally());
        assertThat(stage(atTheEdge)).isEqualTo("nurture");
    }

    @Test
    void theShelfLifeEndsOfferedAndAcceptedLeads() {
        Instant end = given.night().endsAt();
        long offered = onTheShelf(given.aLead().offeredTo("anna.berg"), end.minusNanos(1_000));
        long accepted = onTheShelf(given.aLead().acceptedBy("anna.berg"), end.minusNanos(1_000));
        long contacted = onTheShelf(given.aLead().contactedBy("anna.berg"), end.minusNanos(1_000));
        long atTheEdge = onTheShelf(given.aLead().offeredTo("anna.berg"), end);
        long withOpportunity = onTheShelf(given.aLead().offeredTo("anna.berg").in("sql"), end.minusNanos(1_000));
        assertThat(clocks.expireNextHandOffs(tally())).isFalse();
        assertThat(List.of(handOff(offered), handOff(accepted), handOff(contacted), handOff(atTheEdge)))
                .containsExactly("AGED", "AGED", "CONTACTED", "OFFERED");
        assertThat(List.of(stage(offered), stage(accepted), stage(contacted), stage(atTheEdge)))
                .containsExactly("nurture", "nurture", "sal", "mql");
        assertThat(handOff(withOpportunity)).isEqualTo("OFFERED");
        assertThat(stage(withOpportunity)).isEqualTo("sql");
        assertThat(last(offered)).containsEntry("reason", "aged without contact");
    }

    @Test
    void theOwnerStaysTheOwnerWhileMarketingNurtures() {
        long lead =
                onTheShelf(given.aLead().offeredTo("anna.berg"), given.night().startsAt());
        clocks.expireNextHandOffs(tally());
        assertThat(database.sql("SELECT owner, next_owner FROM leads WHERE lead_number = ?")
                        .param(lead)
                        .query()
                        .singleRow())
                .containsEntry("owner", "anna.berg")
                .containsEntry("next_owner", "marketing");
    }

    private static long onTheShelf(ALead lead, Instant until) {
        return lead.idleDays(5).shelfEnds(until).number();
    }

    private void feedback(long lead, String action, String at, String reason) {
        long feedback = given.next("sales_feedback");
        database.sql("""
                INSERT INTO sales_feedback (feedback, feed, source_key, file, line, night, lead_ref, rep, action, happened_at, reason)
                VALUES (?, 'sales-feedback', ?, ?, ?, ?, ?, 'anna.berg', ?, ?, ?)
                """)
                .params(
                        feedback,
                        "key-" + feedback,
                        given.file("sales-feedback"),
                        feedback,
                        given.night().date(),
                        "" + lead,
                        action,
                        Utc.of(Given.at(at)),
                        reason)
                .update();
    }

    private void place() {
        placements.record(new Chunk<>(due().stream()
                .map(lead -> new Placement(lead.leadNumber(), dictionary.place(lead)))
                .toList()));
    }

    private List<LeadFacts> due() {
        leadsToPlace.open(new ExecutionContext());
        List<LeadFacts> found = new ArrayList<>();
        for (LeadFacts next = leadsToPlace.read(); next != null; next = leadsToPlace.read()) {
            found.add(next);
        }
        return found;
    }

    private List<String> answers() {
        return database.sql("SELECT CONCAT(result, ' ', reason) FROM answers ORDER BY file, line")
                .query(String.class)
                .list();
    }

    private String stage(long lead) {
        return database.sql("SELECT stage FROM stays WHERE open_lead = ?")
                .param(lead)
                .query(String.class)
                .single();
    }

    private Map<String, Object> last(long lead) {
        return database.sql("SELECT * FROM stays WHERE open_lead = ?")
                .param(lead)
                .query()
                .singleRow();
    }

    private String handOff(long lead) {
        return database.sql("SELECT state FROM assignments WHERE lead_number = ?")
                .param(lead)
                .query(String.class)
                .single();
    }
}
