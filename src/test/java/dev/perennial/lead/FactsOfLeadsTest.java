package dev.perennial.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.database.Utc;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class FactsOfLeadsTest {

    @Autowired
    Given given;

    @Autowired
    FactsOfLeads factsOfLeads;

    @Autowired
    LeadRefs leadRefs;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    @Test
    void nothingIsEverNull() {
        LeadFacts facts = facts(given.aLead().idleDays(3).number());
        assertThat(facts.text("title")).isEmpty();
        assertThat(facts.number("employees")).isZero();
        assertThat(facts.is("customer")).isFalse();
        assertThat(facts.number("days_since_activity")).isEqualTo(LeadFacts.NEVER);
    }

    @Test
    void daysAreCountedByTheCalendar() {
        LeadFacts facts = facts(
                given.aLead().idleDays(40).did("visit", 40).did("visit", 2).number());
        assertThat(facts.number("days_in_stage")).isEqualTo(40);
        assertThat(facts.number("days_since_inquiry")).isEqualTo(40);
        assertThat(facts.number("days_since_activity")).isEqualTo(2);
        assertThat(facts.number("activities")).isEqualTo(2);
    }

    @Test
    void theShortDayInSpringIsADay() {
        given.night("2026-03-28");
        long lead = given.aLead().idleDays(0).number();
        database.sql("UPDATE leads SET stage_since = :since WHERE lead_number = :lead")
                .param("since", Utc.of(given.night().decidesAt()))
                .param("lead", lead)
                .update();
        given.night("2026-03-29");
        assertThat(facts(lead).number("days_in_stage")).isEqualTo(1);
    }

    @Test
    void whatTheNightCannotKnowYetIsNotThere() {
        LeadFacts facts = facts(given.aLead().did("visit", -1).number());
        assertThat(facts.number("activities")).isZero();
        assertThat(facts.number("days_since_activity")).isEqualTo(LeadFacts.NEVER);
    }

    @Test
    void opportunitiesAreOpenOrWon() {
        LeadFacts open = facts(given.aLead().withOpenOpportunity().number());
        assertThat(List.of(open.is("open_opportunity"), open.is("customer"))).containsExactly(true, false);
        LeadFacts won = facts(given.aLead().won().number());
        assertThat(List.of(won.is("open_opportunity"), won.is("customer"))).containsExactly(false, true);
    }

    @Test
    void aWholeDomainCanBeSuppressed() {
        long one = given.aLead().email("ada@rival.example").number();
        long other = given.aLead().email("ada@friend.example").suppressed().number();
        long third = given.aLead().email("bob@friend.example").number();
        given.suppressed("@rival.example");
        assertThat(facts(one).is("suppressed")).isTrue();
        assertThat(facts(other).is("suppressed")).isTrue();
        assertThat(facts(third).is("suppressed")).isFalse();
    }

    @Test
    void attemptsAreThoseOfTheLatestHandOff() {
        long lead = given.aLead().acceptedBy("anna.berg").attempts(4).number();
        assertThat(facts(lead).number("attempts")).isEqualTo(4);
    }

    @Test
    void aLeadIsFoundByNumberAliasAndEveryAddressItEverHad() {
        long lead = given.aLead().email("new@x.example").number();
        database.sql("INSERT INTO lead_keys VALUES ('EMAIL', 'old@x.example', ?)")
                .param(lead)
                .update();
        database.sql("INSERT INTO lead_aliases VALUES (990001, ?, '2026-03-01')")
                .param(lead)
                .update();
        assertThat(leadRefs.find(" " + lead + " ")).hasValue(lead);
        assertThat(leadRefs.find("990001")).hasValue(lead);
        assertThat(leadRefs.find("New+tag@X.example")).hasValue(lead);
        assertThat(leadRefs.find("old@x.example")).hasValue(lead);
    }

    @Test
    void whatNamesNobodyFindsNobody() {
        given.aLead().number();
        for (String reference : List.of("", "990404", "#1", "-1", "nobody@x.example", "9".repeat(30), "1 OR 1=1")) {
            assertThat(leadRefs.find(reference)).as(reference).isEmpty();
        }
    }

    @Test
    void aSharedMailboxFindsALeadOnlyWhileItHasOne() {
        long first = given.aLead().sharedMailbox("info@x.example").number();
        assertThat(leadRefs.find("info@x.example")).hasValue(first);
        given.aLead().sharedMailbox("info@x.example").number();
        assertThat(leadRefs.find("info@x.example")).isEmpty();
    }

    private LeadFacts facts(long lead) {
        return factsOfLeads.of(List.of(lead)).get(0);
    }
}
