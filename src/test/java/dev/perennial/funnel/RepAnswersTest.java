package dev.perennial.funnel;

import static dev.perennial.Given.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ALead;
import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.answer.Answer;
import dev.perennial.answer.Answer.Result;
import dev.perennial.answer.GivenAnswers;
import dev.perennial.database.Utc;
import dev.perennial.funnel.Feedback.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class RepAnswersTest {

    private static final String ANNA = "anna.berg";

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    RepAnswers repAnswers;

    @BeforeEach
    void tonight() {
        given.night("2026-03-10");
    }

    @ParameterizedTest(name = "{0} {1}: {2}, then {3} and {4}")
    @CsvSource(textBlock = """
            OFFERED,   accept,     ACCEPTED, sal,     ACCEPTED
            OFFERED,   reject,     ACCEPTED, nurture, REJECTED
            OFFERED,   contact,    ACCEPTED, sal,     CONTACTED
            OFFERED,   return,     ACCEPTED, nurture, REJECTED
            OFFERED,   close-lost, ACCEPTED, lost,    CLOSED
            OFFERED,   claim,      ALREADY,  mql,     OFFERED
            ACCEPTED,  accept,     ALREADY,  sal,     ACCEPTED
            ACCEPTED,  reject,     ACCEPTED, nurture, RETURNED
            ACCEPTED,  contact,    ACCEPTED, sal,     CONTACTED
            ACCEPTED,  return,     ACCEPTED, nurture, RETURNED
            ACCEPTED,  close-lost, ACCEPTED, lost,    CLOSED
            ACCEPTED,  claim,      ALREADY,  sal,     ACCEPTED
            CONTACTED, accept,     ALREADY,  sal,     CONTACTED
            CONTACTED, reject,     ACCEPTED, nurture, RETURNED
            CONTACTED, contact,    ACCEPTED, sal,     CONTACTED
            CONTACTED, return,     ACCEPTED, nurture, RETURNED
            CONTACTED, close-lost, ACCEPTED, lost,    CLOSED
            CONTACTED, claim,      ALREADY,  sal,     CONTACTED
            REJECTED,  accept,     REFUSED,  nurture, REJECTED
            REJECTED,  reject,     ALREADY,  nurture, REJECTED
            REJECTED,  contact,    REFUSED,  nurture, REJECTED
            REJECTED,  return,     ALREADY,  nurture, REJECTED
            REJECTED,  close-lost, REFUSED,  nurture, REJECTED
            REJECTED,  claim,      ACCEPTED, sal,     ACCEPTED
            RETURNED,  accept,     REFUSED,  nurture, RETURNED
            RETURNED,  reject,     ALREADY,  nurture, RETURNED
            RETURNED,  contact,    REFUSED,  nurture, RETURNED
            RETURNED,  return,     ALREADY,  nurture, RETURNED
            RETURNED,  close-lost, REFUSED,  nurture, RETURNED
            RETURNED,  claim,      ACCEPTED, sal,     ACCEPTED
            AGED,      accept,     REFUSED,  nurture, AGED
            AGED,      reject,     REFUSED,  nurture, AGED
            AGED,      contact,    REFUSED,  nurture, AGED
            AGED,      return,     REFUSED,  nurture, AGED
            AGED,      close-lost, REFUSED,  nurture, AGED
            AGED,      claim,      ACCEPTED, sal,     ACCEPTED
            CLOSED,    accept,     REFUSED,  nurture, CLOSED
            CLOSED,    reject,     REFUSED,  nurture, CLOSED
            CLOSED,    contact,    REFUSED,  nurture, CLOSED
            CLOSED,    return,     REFUSED,  nurture, CLOSED
            CLOSED,    close-lost, ALREADY,  nurture, CLOSED
            CLOSED,    claim,      ACCEPTED, sal,     ACCEPTED
            """)
    void everyAnswerInEveryState(String state, String action, Result result, String stage, String stateAfter) {
        long lead = inState(state).number();
        Answer verdict = say(lead, action, "no budget", "reached");
        assertThat(verdict.result()).isEqualTo(result);
        assertThat(verdict.reason()).isNotBlank();
        assertThat(stage(lead)).isEqualTo(stage);
        assertThat(handOff(lead)).containsEntry("state", stateAfter);
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        long lead = given.aLead().offeredTo("bruno.keller").number();
        for (Action action : Action.values()) {
            Answer verdict = decide(feedback("" + lead, action, "no budget", ""));
            assertThat(verdict).isEqualTo(Answer.refused("the lead is in the hands of bruno.keller"));
        }
        assertThat(handOff(lead)).containsEntry("state", "OFFERED");
    }

    @Test
    void aLeadThatNeverWasIsRefused() {
        assertThat(decide(feedback("990404", Action.ACCEPT, "", "")))
                .isEqualTo(Answer.refused("no lead has this number or e-mail address; take it from the work list"));
    }

    @Test
    void aReasonThatTheDictionaryDoesNotKnowIsRefusedWithThoseItKnows() {
        long lead = given.aLead().offeredTo(ANNA).number();
        Answer verdict = say(lead, "reject", "bad vibes", "");
        assertThat(verdict.result()).isEqualTo(Result.REFUSED);
        assertThat(verdict.reason()).startsWith("give one of these reasons: no budget, no timeline, ");
        assertThat(stage(lead)).isEqualTo("mql");
    }

    @Test
    void someReasonsDisqualify() {
        long lead = given.aLead().offeredTo(ANNA).number();
        say(lead, "reject", "Not a Fit", "");
        assertThat(stage(lead)).isEqualTo("disqualified");
        assertThat(say(lead, "claim", "", "").reason()).startsWith("the lead is disqualified; ");
    }

    @Test
    void theSixthAttemptInVainIsTheLast() {
        long lead = given.aLead().acceptedBy(ANNA).attempts(4).number();
        assertThat(say(lead, "contact", "", "No answer").reason()).isEqualTo("attempt 5 recorded");
        assertThat(stage(lead)).isEqualTo("sal");
        assertThat(say(lead, "contact", "", "voicemail").reason())
                .isEqualTo("attempt 6 was the last; the lead goes to nurture");
        assertThat(stage(lead)).isEqualTo("nurture");
        assertThat(handOff(lead)).containsEntry("state", "RETURNED").containsEntry("attempts", 6);
    }

    @Test
    void whoWasReachedOnceIsNotGivenUp() {
        long lead = given.aLead().contactedBy(ANNA).attempts(9).number();
        say(lead, "contact", "", "busy");
        assertThat(handOff(lead)).containsEntry("state", "CONTACTED").containsEntry("attempts", 10);
    }

    @Test
    void afterAcceptingTheFirstContactIsDue() {
        long lead = given.aLead().offeredTo(ANNA).number();
        say(lead, "accept", "", "");
        assertThat(next(lead))
                .containsEntry("next_action", "Make the first contact")
                .containsEntry("next_owner", ANNA)
                .containsEntry("next_due", Utc.of(at("2026-03-11T11:00")));
        assertThat(handOff(lead))
                .containsEntry("accepted_at", Utc.of(at("2026-03-10T11:00")))
                .containsEntry("contact_due", Utc.of(at("2026-03-11T11:00")));
    }

    @Test
    void afterClaimingTheFirstContactIsDueAndTheLeadIsTheReps() {
        long lead = given.aLead().in("nurture").ownedBy("bruno.keller").number();
        say(lead, "claim", "", "");
        assertThat(next(lead))
                .containsEntry("next_action", "Make the first contact")
                .containsEntry("next_owner", ANNA);
    }

    @Test
    void afterTheContactTheOpportunityIsDue() {
        long lead = given.aLead().acceptedBy(ANNA).number();
        say(lead, "contact", "", "reached");
        assertThat(next(lead)).containsEntry("next_action", "Open an opportunity, or give the lead back with a reason");
        assertThat(handOff(lead)).containsEntry("first_contact_at", Utc.of(at("2026-03-10T11:00")));
    }

    @Test
    void aLeadWithAnOpportunityIsNotPulledBackByAccepting() {
        long lead = given.aLead().offeredTo(ANNA).in("sql").number();
        say(lead, "accept", "", "");
        assertThat(stage(lead)).isEqualTo("sql");
    }

    @Test
    void nobodyAcceptsBeforeTheOffer() {
        long lead = given.aLead().offeredTo(ANNA).idleDays(1).number();
        decide(new Feedback(1, 1, 1, "" + lead, ANNA, Action.CONTACT, at("2026-03-01T08:00"), "", "reached"));
        assertThat(handOff(lead))
                .containsEntry("accepted_at", given.daysAgo(1))
                .containsEntry("first_contact_at", given.daysAgo(1));
    }

    @Test
    void whatOneAnswerDoesTheNextOneOfThePageSees() {
        long lead = given.aLead().offeredTo(ANNA).number();
        List<Answer> verdicts = repAnswers
                .decide(List.of(
                        feedback("" + lead, Action.REJECT, "no budget", ""),
                        feedback("" + lead, Action.ACCEPT, "", ""),
                        feedback("" + lead, Action.CLAIM, "", ""),
                        feedback("" + lead, Action.CONTACT, "", "busy"),
                        feedback("" + lead, Action.CONTACT, "", "reached")))
                .stream()
                .map(GivenAnswers.Given::answer)
                .toList();
        assertThat(verdicts)
                .extracting(Answer::reason)
                .containsExactly(
                        "the lead goes to nurture",
                        "the lead is in nobody's hands now; claim it first",
                        "the lead is yours",
                        "attempt 1 recorded",
                        "contact recorded");
        assertThat(database.sql("SELECT state FROM assignments WHERE lead_number = ? ORDER BY assignment")
                        .param(lead)
                        .query(String.class)
                        .list())
                .containsExactly("REJECTED", "CONTACTED");
        assertThat(database.sql("SELECT stage FROM stays WHERE lead_number = ? ORDER BY entered_at")
                        .param(lead)
                        .query(String.class)
                        .list())
                .endsWith("mql", "nurture", "sal");
        assertThat(next(lead))
                .containsEntry("next_action", "Open an opportunity, or give the lead back with a reason")
                .containsEntry("next_owner", ANNA);
    }

    @Test
    void aClaimThatIsGivenBackAtOnceEnds() {
        long lead = given.aLead().in("nurture").number();
        repAnswers.decide(List.of(
                feedback("" + lead, Action.CLAIM, "", ""), feedback("" + lead, Action.RETURN, "no budget", "")));
        assertThat(handOff(lead)).containsEntry("state", "RETURNED").containsEntry("rep", ANNA);
        assertThat(stage(lead)).isEqualTo("nurture");
    }

    @Test
    void aLeadMayBeClaimedAgainOnTheDayItWasGivenBack() {
        long lead = given.aLead().in("nurture").number();
        repAnswers.decide(List.of(
                feedback("" + lead, Action.CLAIM, "", ""),
                feedback("" + lead, Action.RETURN, "no budget", ""),
                feedback("" + lead, Action.CLAIM, "", "")));
        assertThat(database.sql("SELECT state FROM assignments WHERE lead_number = ? ORDER BY assignment")
                        .param(lead)
                        .query(String.class)
                        .list())
                .containsExactly("RETURNED", "ACCEPTED");
        assertThat(stage(lead)).isEqualTo("sal");
    }

    @Test
    void aLeadIsNamedByItsAddressToo() {
        long lead = given.aLead().email("ada@x.example").offeredTo(ANNA).number();
        assertThat(decide(feedback("Ada@X.example", Action.ACCEPT, "", "")).result())
                .isEqualTo(Result.ACCEPTED);
        assertThat(stage(lead)).isEqualTo("sal");
    }

    private ALead inState(String state) {
        ALead lead = given.aLead();
        return switch (state) {
            case "OFFERED" -> lead.offeredTo(ANNA);
            case "ACCEPTED" -> lead.acceptedBy(ANNA);
            case "CONTACTED" -> lead.contactedBy(ANNA);
            default -> lead.ended(state, "before");
        };
    }

    private Answer say(long lead, String action, String reason, String outcome) {
        return decide(feedback("" + lead, Action.of(action), reason, outcome));
    }

    private Answer decide(Feedback answer) {
        return repAnswers.decide(List.of(answer)).get(0).answer();
    }

    private static Feedback feedback(String lead, Action action, String reason, String outcome) {
        Instant at = at("2026-03-10T11:00");
        return new Feedback(1, 1, 1, lead, ANNA, action, at, reason, outcome);
    }

    private String stage(long lead) {
        return database.sql("SELECT stage FROM stays WHERE open_lead = ?")
                .param(lead)
                .query(String.class)
                .single();
    }

    private Map<String, Object> handOff(long lead) {
        return database.sql("SELECT * FROM assignments WHERE lead_number = ? ORDER BY assignment DESC LIMIT 1")
                .param(lead)
                .query()
                .singleRow();
    }

    private Map<String, Object> next(long lead) {
        return database.sql("SELECT next_action, next_owner, next_due FROM leads WHERE lead_number = ?")
                .param(lead)
                .query()
                .singleRow();
    }
}
