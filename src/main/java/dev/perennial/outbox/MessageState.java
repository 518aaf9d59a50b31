package dev.perennial.outbox;

/** Where a message of the outbox is, and where it may go from there. */
public enum MessageState {
    QUEUED,
    CLAIMED,
    SENT,
    DEFERRED,
    FAILED,
    SUPPRESSED,
    UNKNOWN;

    public boolean mayBecome(MessageState next) {
        return switch (this) {
            case QUEUED -> next == CLAIMED || next == SUPPRESSED || next == DEFERRED || next == FAILED;
            case CLAIMED -> next != CLAIMED;
            case DEFERRED -> next == QUEUED || next == FAILED || next == SUPPRESSED;
            case UNKNOWN -> next == SENT || next == FAILED || next == QUEUED;
            case SENT, FAILED, SUPPRESSED -> false;
        };
    }
}
