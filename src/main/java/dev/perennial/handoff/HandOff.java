package dev.perennial.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One lead in the hands of one rep, with its clocks. */
public record HandOff(
        long assignment,
        long leadNumber,
        String rep,
        State state,
        Instant assignedAt,
        @Nullable Instant acceptedAt,
        int attempts) {

    /** What a rep says to have done before it could be done counts from when it could. */
    Instant notBeforeAssigned(Instant at) {
        return at.isBefore(assignedAt) ? assignedAt : at;
    }

    Instant notBeforeAccepted(Instant at) {
        return acceptedAt != null && at.isBefore(acceptedAt) ? acceptedAt : notBeforeAssigned(at);
    }

    /** From the offer to one of its ends. */
    public enum State {
        OFFERED,
        ACCEPTED,
        CONTACTED,
        REJECTED,
        RETURNED,
        AGED,
        CLOSED;

        boolean mayBecome(State next) {
            return switch (this) {
                case OFFERED -> next == ACCEPTED || next == REJECTED || next == AGED || next == CLOSED;
                case ACCEPTED -> next == CONTACTED || next == RETURNED || next == AGED || next == CLOSED;
                case CONTACTED -> next == RETURNED || next == CLOSED;
                case REJECTED, RETURNED, AGED, CLOSED -> false;
            };
        }

        public boolean open() {
            return this == OFFERED || this == ACCEPTED || this == CONTACTED;
        }
    }
}
