package dev.perennial.enrolment;

import java.util.Optional;

/**
 * An enrolment that ends, and why.
 *
 * @param toStage the stage that the lead moves to at the same time, with the reason the funnel records
 */
public record Leaving(Enrolment enrolment, EnrolmentState state, String reason, Optional<Onward> toStage) {

    public record Onward(String stage, String reason) {}

    public Leaving {
        if (!enrolment.state().mayBecome(state)) {
            throw new IllegalStateException(
                    "Enrolment " + enrolment.number() + " is " + enrolment.state() + " and cannot become " + state);
        }
    }

    public Leaving(Enrolment enrolment, EnrolmentState state, String reason) {
        this(enrolment, state, reason, Optional.empty());
    }
}
