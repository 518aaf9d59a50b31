package dev.perennial.request;

import static dev.perennial.enrolment.EnrolmentState.ACTIVE;
import static dev.perennial.enrolment.EnrolmentState.PAUSED;

import dev.perennial.answer.Answer;
import dev.perennial.enrolment.Admission;
import dev.perennial.enrolment.Enrolment;
import dev.perennial.lead.LeadFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides about what sales asked for, with a reason in words. */
final class Answers {

    private Answers() {}

    static Answer to(Asked asked) {
        Request request = asked.request();
        if (asked.lead().isEmpty()) {
            return Answer.refused("there is no lead " + request.leadRef());
        }
        if (asked.path().isEmpty()) {
            return Answer.refused("there is no nurture path called " + request.path());
        }
        return switch (request.action()) {
            case ENROL -> enrol(asked);
            case PAUSE -> pause(asked);
            case RESUME -> resume(asked);
            case STOP -> stop(asked);
        };
    }

    private static Answer enrol(Asked asked) {
        if (asked.here().filter(Enrolment::isOpen).isPresent()) {
            return Answer.already("is on " + asked.request().path());
        }
        return refusal(asked)
                .map(Answer::refused)
                .orElseGet(() -> Answer.accepted(asked.elsewhere()
                        .map(other -> "moves from " + other.path() + " to "
                                + asked.request().path())
                        .orElseGet(() -> "enters " + asked.request().path())));
    }

    private static Answer pause(Asked asked) {
        if (asked.isHere(PAUSED)) {
            return Answer.already("is paused on " + asked.request().path());
        }
        return asked.isHere(ACTIVE) ? Answer.accepted("pauses; no wait runs meanwhile") : notOnIt(asked);
    }

    private static Answer resume(Asked asked) {
        if (asked.isHere(ACTIVE)) {
            return Answer.already("is active on " + asked.request().path());
        }
        if (!asked.isHere(PAUSED)) {
            return notOnIt(asked);
        }
        return asked.elsewhere()
                .map(other -> "is on " + other.path() + " meanwhile; stop that first")
                .or(() -> refusal(asked))
                .map(Answer::refused)
                .orElseGet(() -> Answer.accepted("goes on from where it was"));
    }

    private static Answer stop(Asked asked) {
        Optional<Enrolment> here = asked.here();
        if (here.isEmpty()) {
            return notOnIt(asked);
        }
        return here.filter(Enrolment::isOpen).isPresent()
                ? Answer.accepted("leaves " + asked.request().path())
                : Answer.already("left " + asked.request().path() + ": "
                        + here.map(Enrolment::reason).orElse(""));
    }

    private static Answer notOnIt(Asked asked) {
        return Answer.refused("is not on " + asked.request().path());
    }

    /** An accepted lead moves to nurture, so the path's rules are asked as if it were there already. */
    private static Optional<String> refusal(Asked asked) {
        return asked.lead()
                .flatMap(lead -> asked.path().flatMap(path -> {
                    Map<String, Object> facts = new HashMap<>(lead.values());
                    facts.put("stage", Admission.STAGE);
                    facts.put("last_reason", asked.request().reason().orElse("requested"));
                    return Admission.refusal(path, new LeadFacts(lead.leadNumber(), facts));
                }));
    }
}
