package dev.perennial.stay;

import static dev.perennial.batch.Tallies.tally;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.database.Utc;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class StaysTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    NewLeads newLeads;

    @Autowired
    Moves moves;

    @Autowired
    Dictionary dictionary;

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    @Test
    void aNewLeadBeginsWithItsFirstInquiryInTheFirstStage() {
        long lead = newLead(1, "2026-03-10T09:30");
        assertThat(stays(lead))
                .singleElement()
                .satisfies(stay -> assertThat(stay)
                        .containsEntry("stage", "inquiry")
                        .containsEntry("visit", 1)
                        .containsEntry("entered_at", Utc.of(Given.at("2026-03-10T09:30")))
                        .containsEntry("left_at", null)
                        .containsEntry("due_at", Utc.of(Given.at("2026-04-09T09:30"))));
        assertThat(database.sql("SELECT stage, next_owner, next_action FROM leads")
                        .query()
                        .singleRow())
                .containsEntry("stage", "inquiry")
                .containsEntry("next_owner", "marketing")
                .containsEntry("next_action", dictionary.first().next());
    }

    @Test
    void anInquiryOfLastWeekCountsFromTonight() {
        long lead = newLead(1, "2026-03-02T09:30");
        assertThat(stays(lead).get(0))
                .containsEntry("entered_at", Utc.of(given.night().startsAt()));
    }

    @Test
    void openingAgainOpensNothing() {
        newLead(1, "2026-03-10T09:30");
        assertThat(newLeads.openNextStays(tally())).isFalse();
        assertThat(database.sql("SELECT COUNT(*) FROM stays").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whereALeadIsAlreadyItStays() {
        long lead = given.aLead().in("nurture").number();
        moves.apply(List.of(new Move(lead, "nurture", Given.at("2026-03-10T12:00"), "again", "test")));
        assertThat(stays(lead)).hasSize(1);
    }

    @Test
    void aLeadInNoStageCannotMove() {
        assertThatThrownBy(() ->
                        moves.apply(List.of(new Move(990404, "mql", Given.at("2026-03-10T12:00"), "why", "test"))))
                .hasMessage("Lead 990404 is in no stage; run the funnel job first.");
    }

    @Test
    void leavingSalesTakesTheLeadOutOfTheRepsHands() {
        long lead = given.aLead().acceptedBy("anna.berg").number();
        moves.apply(List.of(new Move(lead, "sql", Given.at("2026-03-10T12:00"), "opportunity", "dictionary")));
        assertThat(handOff(lead)).isEqualTo("ACCEPTED");
        moves.apply(List.of(new Move(lead, "nurture", Given.at("2026-03-10T13:00"), "quiet", "dictionary")));
        assertThat(handOff(lead)).isEqualTo("CLOSED");
    }

    @Test
    void neverOverlapAndNeverLeaveAGap() {
        Random dice = new Random(3);
        List<String> stages = dictionary.stages().stream().map(Stage::name).toList();
        List<Long> leads = new ArrayList<>();
        for (int lead = 1; lead <= 12; lead++) {
            leads.add(newLead(lead, "2026-03-10T%02d:00".formatted(lead)));
        }
        for (int day = 0; day < 12; day++) {
            LocalDate date = LocalDate.of(2026, 3, 10).plusDays(day);
            given.night(date.toString());
            for (int round = 0; round < 4; round++) {
                moves.apply(leads.stream()
                        .filter(lead -> dice.nextInt(3) > 0)
                        .map(lead -> new Move(lead, any(stages, dice), any(date, dice), "reason", "test"))
                        .toList());
            }
        }
        leads.forEach(lead -> {
            List<Map<String, Object>> stays = stays(lead);
            assertThat(stays).hasSizeGreaterThan(5);
            for (int at = 1; at < stays.size(); at++) {
                assertThat(stays.get(at).get("entered_at"))
                        .isEqualTo(stays.get(at - 1).get("left_at"));
                assertThat(stays.get(at).get("stage"))
                        .isEqualTo(stays.get(at - 1).get("to_stage"));
            }
            assertThat(stays.get(stays.size() - 1)).containsEntry("left_at", null);
            assertThat(database.sql("SELECT stage FROM leads WHERE lead_number = ?")
                            .param(lead)
                            .query(String.class)
                            .single())
                    .isEqualTo(stays.get(stays.size() - 1).get("stage"));
        });
    }

    private static String any(List<String> stages, Random dice) {
        return stages.get(dice.nextInt(stages.size()));
    }

    private static Instant any(LocalDate date, Random dice) {
        return date.minusDays(1).atStartOfDay(Given.BERLIN).toInstant().plusSeconds(dice.nextInt(2 * 86_400));
    }

    private long newLead(long number, String received) {
        database.sql("INSERT INTO leads (lead_number, made_on) VALUES (?, ?)")
                .params(number, given.night().date())
                .update();
        given.inquiry("lead_number", number, "received_at", Utc.of(Given.at(received)));
        newLeads.openNextStays(tally());
        return number;
    }

    private List<Map<String, Object>> stays(long lead) {
        return database.sql("SELECT * FROM stays WHERE lead_number = ? ORDER BY entered_at")
                .param(lead)
                .query()
                .listOfRows();
    }

    private String handOff(long lead) {
        return database.sql("SELECT state FROM assignments WHERE lead_number = ?")
                .param(lead)
                .query(String.class)
                .single();
    }
}
