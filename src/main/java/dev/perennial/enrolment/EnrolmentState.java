package dev.perennial.enrolment;

/** Where one enrolment stands; what has left its path never comes back, the lead may enter again in a new round. */
public enum EnrolmentState {
    ACTIVE,
    PAUSED,
    FINISHED,
    GOAL_MET,
    EXITED,
    SUPPRESSED;

    boolean isOpen() {
        return this == ACTIVE || this == PAUSED;
    }

    boolean mayBecome(EnrolmentState next) {
        return switch (this) {
            case ACTIVE -> next != ACTIVE;
            case PAUSED -> next != PAUSED && next != FINISHED;
            case FINISHED, GOAL_MET, EXITED, SUPPRESSED -> false;
        };
    }
}
