package dev.perennial.funnel;

import dev.perennial.answer.Answer;
import dev.perennial.answer.GivenAnswers.Given;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Promises;
import dev.perennial.dictionary.Stage;
import dev.perennial.handoff.HandOff;
import dev.perennial.handoff.HandOff.State;
import dev.perennial.handoff.HandOffs;
import dev.perennial.lead.LeadRefs;
import dev.perennial.night.Night;
import dev.perennial.stay.Move;
import dev.perennial.stay.Moves;
import dev.perennial.stay.Stays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides what the answers of reps mean for their leads, the hand-offs and the stages. */
@Component
class RepAnswers {

    private final LeadRefs leadRefs;
    private final HandOffs handOffs;
    private final Stays stays;
    private final Moves moves;
    private final Dictionary dictionary;
    private final Night night;

    RepAnswers(LeadRefs leadRefs, HandOffs handOffs, Stays stays, Moves moves, Dictionary dictionary, Night night) {
        this.leadRefs = leadRefs;
        this.handOffs = handOffs;
        this.stays = stays;
        this.moves = moves;
        this.dictionary = dictionary;
        this.night = night;
    }

    /** One after the other, each in the light of those before it. In the caller's transaction. */
    List<Given> decide(List<Feedback> answers) {
        Map<String, Long> numbers =
                leadRefs.find(answers.stream().map(Feedback::leadRef).toList());
        Map<Long, LeadAtSales> leads = leads(new TreeSet<>(numbers.values()));
        List<Given> given = answers.stream()
                .map(answer -> new Given(
                        answer.file(), answer.line(), decide(answer, leads.get(numbers.get(answer.leadRef())))))
                .toList();
        moves.apply(
                leads.values().stream().flatMap(lead -> lead.moves().stream()).toList());
        handOffs.record(
                leads.values().stream().flatMap(lead -> lead.changes().stream()).toList());
        return given;
    }

    private Map<Long, LeadAtSales> leads(Collection<Long> numbers) {
        Map<Long, HandOff> latest = handOffs.latestOf(numbers);
        Map<Long, Stays.Open> open = stays.openOf(numbers);
        Map<Long, LeadAtSales> leads = new LinkedHashMap<>();
        for (Long number : numbers) {
            Stays.Open stay = open.get(number);
            leads.put(number, new LeadAtSales(number, latest.get(number), stay == null ? null : stay.stage()));
        }
        return leads;
    }

    private Answer decide(Feedback answer, @Nullable LeadAtSales lead) {
        if (lead == null) {
            return Answer.refused("no lead has this number or e-mail address; take it from the work list");
        }
        Optional<HandOff> inHands = lead.inHands();
        if (inHands.isPresent() && !inHands.get().rep().equals(answer.rep())) {
            return Answer.refused("the lead is in the hands of " + inHands.get().rep());
        }
        if (answer.action() == Feedback.Action.CLAIM) {
            return claim(answer, lead);
        }
        return inHands.map(handOff -> inOwnHands(answer, lead, handOff)).orElseGet(() -> inNobodysHands(answer, lead));
    }

    private Answer inOwnHands(Feedback answer, LeadAtSales lead, HandOff handOff) {
        lead.changed(handOff);
        return switch (answer.action()) {
            case ACCEPT -> accept(answer, lead, handOff);
            case CONTACT -> contact(answer, lead, handOff);
            case REJECT, RETURN -> giveBack(answer, lead, handOff);
            case CLOSE_LOST -> closeLost(answer, lead, handOff);
            case CLAIM -> throw new IllegalStateException("A claim was decided before.");
        };
    }

    /** Who says the same again about the own lead hears that it was done. */
    private static Answer inNobodysHands(Feedback answer, LeadAtSales lead) {
        Optional<State> ended =
                lead.latest().filter(last -> last.rep().equals(answer.rep())).map(HandOff::state);
        boolean again = switch (answer.action()) {
            case REJECT, RETURN ->
                ended.filter(state -> state == State.REJECTED || state == State.RETURNED)
                        .isPresent();
            case CLOSE_LOST -> ended.filter(state -> state == State.CLOSED).isPresent();
            default -> false;
        };
        return again
                ? Answer.already("the lead is no longer in your hands")
                : Answer.refused("the lead is in nobody's hands now; claim it first");
    }

    private Answer claim(Feedback answer, LeadAtSales lead) {
        if (lead.inHands().isPresent()) {
            return Answer.already("the lead is in your hands");
        }
        Optional<Stage> terminal = lead.stage().map(dictionary::stage).filter(Stage::terminal);
        if (terminal.isPresent()) {
            return Answer.refused("the lead is " + terminal.get().name() + "; "
                    + terminal.get().next());
        }
        takeOn(lead, answer, "claimed");
        lead.changed(handOffs.claimed(lead.number(), answer.rep(), answer.at()));
        return Answer.accepted("the lead is yours");
    }

    private Answer accept(Feedback answer, LeadAtSales lead, HandOff handOff) {
        if (handOff.state() != State.OFFERED) {
            return Answer.already("accepted before");
        }
        takeOn(lead, answer, "accepted");
        handOff.accept(answer.at());
        return Answer.accepted("accepted; now make the first contact");
    }

    /** Who contacts a lead has accepted it. */
    private Answer contact(Feedback answer, LeadAtSales lead, HandOff handOff) {
        if (handOff.state() == State.OFFERED) {
            accept(answer, lead, handOff);
        }
        if (!dictionary.promises().isAttempt(answer.outcome())) {
            handOff.contact(answer.at());
            return Answer.accepted("contact recorded");
        }
        handOff.attempt(answer.at());
        if (handOff.state() != State.CONTACTED
                && handOff.attempts() >= dictionary.promises().giveUpAfter()) {
            return giveUp(answer, lead, handOff);
        }
        return Answer.accepted("attempt " + handOff.attempts() + " recorded");
    }

    private Answer giveUp(Feedback answer, LeadAtSales lead, HandOff handOff) {
        Promises.Return givenUp = dictionary.promises().givenUp();
        handOff.giveBack(answer.at(), givenUp.reason());
        move(lead, givenUp.then(), answer, givenUp.reason());
        return Answer.accepted("attempt " + handOff.attempts() + " was the last; the lead goes to " + givenUp.then());
    }

    private Answer giveBack(Feedback answer, LeadAtSales lead, HandOff handOff) {
        String reason = answer.reason().toLowerCase(Locale.ROOT);
        Optional<String> stage = dictionary.afterReturn(reason);
        if (stage.isEmpty()) {
            return Answer.refused("give one of these reasons: "
                    + String.join(", ", dictionary.reasons().keySet()));
        }
        handOff.giveBack(answer.at(), reason);
        move(lead, stage.get(), answer, reason);
        return Answer.accepted("the lead goes to " + stage.get());
    }

    private Answer closeLost(Feedback answer, LeadAtSales lead, HandOff handOff) {
        String reason =
                answer.reason().isEmpty() ? "closed lost" : answer.reason().toLowerCase(Locale.ROOT);
        handOff.end(State.CLOSED, answer.at(), reason);
        move(lead, dictionary.promises().closedLost(), answer, reason);
        return Answer.accepted("closed");
    }

    /** A lead that has gone farther than accepted stays there. */
    private void takeOn(LeadAtSales lead, Feedback answer, String reason) {
        String accepted = dictionary.promises().accepted();
        boolean farther = lead.stage()
                .filter(stage -> dictionary.isNearerToSale(stage, accepted))
                .isPresent();
        if (!farther) {
            move(lead, accepted, answer, reason);
        }
    }

    private void move(LeadAtSales lead, String stage, Feedback answer, String reason) {
        lead.move(new Move(lead.number(), stage, night.clip(answer.at()), reason, answer.rep()));
    }
}
