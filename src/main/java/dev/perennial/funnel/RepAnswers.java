package dev.perennial.funnel;

import dev.perennial.answer.Answer;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Decides what one answer of a rep means for the lead, its hand-off and its stage. */
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

    Answer decide(Feedback answer) {
        OptionalLong lead = leadRefs.find(answer.leadRef());
        if (lead.isEmpty()) {
            return Answer.refused("no lead has this number or e-mail address; take it from the work list");
        }
        Optional<HandOff> inHands = handOffs.openOf(lead.getAsLong());
        if (inHands.isPresent() && !inHands.get().rep().equals(answer.rep())) {
            return Answer.refused("the lead is in the hands of " + inHands.get().rep());
        }
        if (answer.action() == Feedback.Action.CLAIM) {
            return claim(answer, lead.getAsLong(), inHands);
        }
        if (inHands.isEmpty()) {
            return inNobodysHands(answer, lead.getAsLong());
        }
        HandOff handOff = inHands.get();
        return switch (answer.action()) {
            case ACCEPT -> accept(answer, handOff);
            case CONTACT -> contact(answer, handOff);
            case REJECT, RETURN -> giveBack(answer, handOff);
            case CLOSE_LOST -> closeLost(answer, handOff);
            case CLAIM -> throw new IllegalStateException("A claim was decided before.");
        };
    }

    /** Who says the same again about the own lead hears that it was done. */
    private Answer inNobodysHands(Feedback answer, long lead) {
        Optional<State> ended = handOffs.latestOf(lead)
                .filter(last -> last.rep().equals(answer.rep()))
                .map(HandOff::state);
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

    private Answer claim(Feedback answer, long lead, Optional<HandOff> inHands) {
        if (inHands.isPresent()) {
            return Answer.already("the lead is in your hands");
        }
        Optional<Stage> terminal = stageOf(lead).filter(Stage::terminal);
        if (terminal.isPresent()) {
            return Answer.refused("the lead is " + terminal.get().name() + "; "
                    + terminal.get().next());
        }
        takeOn(lead, answer, "claimed");
        handOffs.claim(lead, answer.rep(), answer.at());
        return Answer.accepted("the lead is yours");
    }

    private Optional<Stage> stageOf(long lead) {
        return Optional.ofNullable(stays.openOf(List.of(lead)).get(lead)).map(stay -> dictionary.stage(stay.stage()));
    }

    private Answer accept(Feedback answer, HandOff handOff) {
        if (handOff.state() != State.OFFERED) {
            return Answer.already("accepted before");
        }
        takeOn(handOff.leadNumber(), answer, "accepted");
        handOffs.accept(handOff, answer.at());
        return Answer.accepted("accepted; now make the first contact");
    }

    /** Who contacts a lead has accepted it. */
    private Answer contact(Feedback answer, HandOff offered) {
        HandOff handOff = offered;
        if (offered.state() == State.OFFERED) {
            accept(answer, offered);
            handOff = handOffs.openOf(offered.leadNumber()).orElseThrow();
        }
        if (!dictionary.promises().isAttempt(answer.outcome())) {
            handOffs.contact(handOff, answer.at());
            return Answer.accepted("contact recorded");
        }
        handOffs.attempt(handOff, answer.at());
        int attempts = handOff.attempts() + 1;
        if (handOff.state() != State.CONTACTED
                && attempts >= dictionary.promises().giveUpAfter()) {
            return giveUp(answer, handOff, attempts);
        }
        return Answer.accepted("attempt " + attempts + " recorded");
    }

    private Answer giveUp(Feedback answer, HandOff handOff, int attempts) {
        Promises.Return givenUp = dictionary.promises().givenUp();
        handOffs.giveBack(handOff, answer.at(), givenUp.reason());
        move(handOff.leadNumber(), givenUp.then(), answer, givenUp.reason());
        return Answer.accepted("attempt " + attempts + " was the last; the lead goes to " + givenUp.then());
    }

    private Answer giveBack(Feedback answer, HandOff handOff) {
        String reason = answer.reason().toLowerCase(Locale.ROOT);
        Optional<String> stage = dictionary.afterReturn(reason);
        if (stage.isEmpty()) {
            return Answer.refused("give one of these reasons: "
                    + String.join(", ", dictionary.reasons().keySet()));
        }
        handOffs.giveBack(handOff, answer.at(), reason);
        move(handOff.leadNumber(), stage.get(), answer, reason);
        return Answer.accepted("the lead goes to " + stage.get());
    }

    private Answer closeLost(Feedback answer, HandOff handOff) {
        String reason =
                answer.reason().isEmpty() ? "closed lost" : answer.reason().toLowerCase(Locale.ROOT);
        handOffs.end(handOff, State.CLOSED, answer.at(), reason);
        move(handOff.leadNumber(), dictionary.promises().closedLost(), answer, reason);
        return Answer.accepted("closed");
    }

    /** A lead that has gone farther than accepted stays there. The move comes before the clocks: theirs is what is due next. */
    private void takeOn(long lead, Feedback answer, String reason) {
        String accepted = dictionary.promises().accepted();
        boolean farther = stageOf(lead)
                .filter(stage -> dictionary.isNearerToSale(stage.name(), accepted))
                .isPresent();
        if (!farther) {
            move(lead, accepted, answer, reason);
        }
    }

    private void move(long lead, String stage, Feedback answer, String reason) {
        moves.apply(List.of(new Move(lead, stage, night.clip(answer.at()), reason, answer.rep())));
    }
}
