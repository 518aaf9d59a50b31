package dev.perennial.handoff;

import static dev.perennial.Given.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.database.Utc;
import dev.perennial.handoff.HandOff.State;
import dev.perennial.handoff.HandOffs.Offer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class HandOffsTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    HandOffs handOffs;

    @BeforeEach
    void tonight() {
        given.night("2026-03-12"); // a Thursday
    }

    @Test
    void anOfferStartsTheClocksOfThePromises() {
        long lead = given.aLead().in("mql").number();
        handOffs.offer(List.of(new Offer(lead, "anna.berg")));
        assertThat(row(lead))
                .containsEntry("state", "OFFERED")
                .containsEntry("assigned_at", Utc.of(at("2026-03-12T23:59:59")))
                .containsEntry("accept_due", Utc.of(at("2026-03-13T23:59:59")))
                .containsEntry("shelf_due", Utc.of(at("2026-03-17T23:59:59")));
        assertThat(database.sql("SELECT owner, next_owner, next_due FROM leads")
                        .query()
                        .singleRow())
                .containsEntry("owner", "anna.berg")
                .containsEntry("next_owner", "anna.berg")
                .containsEntry("next_due", Utc.of(at("2026-03-13T23:59:59")));
    }

    @Test
    void aLeadIsInOnePairOfHands() {
        long lead = given.aLead().offeredTo("anna.berg").number();
        assertThatThrownBy(() -> handOffs.offer(List.of(new Offer(lead, "bruno.keller"))))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatEndedIsOpenToTheNext() {
        long lead = given.aLead().rejectedFor("no budget").idleDays(40).number();
        assertThat(latest(lead).state()).isEqualTo(State.REJECTED);
        handOffs.offer(List.of(new Offer(lead, "bruno.keller")));
        assertThat(latest(lead).rep()).isEqualTo("bruno.keller");
        assertThat(latest(lead).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void anAttemptPutsTheLeadBackOnTheShelf() {
        long lead = given.aLead().acceptedBy("anna.berg").idleDays(2).number();
        record(lead, handOff -> handOff.attempt(at("2026-03-12T10:00")));
        assertThat(row(lead)).containsEntry("attempts", 1).containsEntry("shelf_due", Utc.of(at("2026-03-17T10:00")));
    }

    @Test
    void onlyTheFirstContactStopsTheClock() {
        long lead = given.aLead().acceptedBy("anna.berg").idleDays(2).number();
        record(lead, handOff -> handOff.contact(at("2026-03-12T10:00")));
        record(lead, handOff -> handOff.contact(at("2026-03-12T15:00")));
        assertThat(row(lead))
                .containsEntry("state", "CONTACTED")
                .containsEntry("attempts", 2)
                .containsEntry("first_contact_at", Utc.of(at("2026-03-12T10:00")));
    }

    @Test
    void whatHappensMeanwhileIsKept() {
        long lead = given.aLead().contactedBy("anna.berg").idleDays(2).number();
        Map<String, Object> before = row(lead);
        record(lead, handOff -> {});
        assertThat(row(lead)).isEqualTo(before);
    }

    @Test
    void aMoveThatTheStateForbidsIsRefused() {
        long lead = given.aLead().acceptedBy("anna.berg").number();
        HandOff handOff = latest(lead);
        assertThatThrownBy(() -> handOff.end(State.REJECTED, at("2026-03-12T10:00"), "late"))
                .hasMessage("The hand-off of lead " + lead + " to anna.berg is ACCEPTED and cannot become REJECTED.");
    }

    @Test
    void onlyARejectionHasATimeOfRejection() {
        long rejected = given.aLead().offeredTo("anna.berg").number();
        long returned = given.aLead().contactedBy("anna.berg").number();
        record(rejected, handOff -> handOff.giveBack(at("2026-03-12T10:00"), "no budget"));
        record(returned, handOff -> handOff.giveBack(at("2026-03-12T10:00"), "no budget"));
        assertThat(row(rejected))
                .containsEntry("state", "REJECTED")
                .containsEntry("rejected_at", Utc.of(at("2026-03-12T10:00")));
        assertThat(row(returned)).containsEntry("state", "RETURNED").containsEntry("rejected_at", null);
    }

    @Test
    void nothingEndsBeforeItBegan() {
        long lead = given.aLead().offeredTo("anna.berg").idleDays(1).number();
        handOffs.end(List.of(new HandOffs.Ended(lead, State.CLOSED, at("2026-01-01T10:00"), "gone")));
        assertThat(row(lead)).containsEntry("ended_at", given.daysAgo(1));
    }

    private HandOff latest(long lead) {
        return Objects.requireNonNull(handOffs.latestOf(List.of(lead)).get(lead));
    }

    private void record(long lead, Consumer<HandOff> happening) {
        HandOff handOff = latest(lead);
        happening.accept(handOff);
        handOffs.record(List.of(handOff));
    }

    private Map<String, Object> row(long lead) {
        return database.sql("SELECT * FROM assignments WHERE lead_number = ?")
                .param(lead)
                .query()
                .singleRow();
    }
}
