package dev.perennial.handoff;

import dev.perennial.database.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One lead in the hands of one rep, with its clocks, from the offer to one of its ends. What happens to it is kept when
 * {@link HandOffs#record} is told.
 */
public final class HandOff {

    long assignment;
    final Instant assignedAt;
    Instant shelfDue;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant contactDue;

    @Nullable
    Instant firstContactAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String reason;

    private final Promised promised;
    private final long leadNumber;
    private final String rep;
    private State state = State.OFFERED;
    private int attempts;
    private @Nullable Owed owed;

    /** What the rep has to do next, if that changed. */
    enum Owed {
        FIRST_CONTACT,
        OPPORTUNITY
    }

    /** An offer; its number is 0 until it is recorded. */
    HandOff(Promised promised, long assignment, long leadNumber, String rep, Instant assignedAt) {
        this.promised = promised;
        this.assignment = assignment;
        this.leadNumber = leadNumber;
        this.rep = rep;
        this.assignedAt = assignedAt;
        this.shelfDue = promised.shelfDue(assignedAt);
    }

    /** As it was recorded; what it ended with is not read, for nothing happens to it any more. */
    static HandOff read(ResultSet row, Promised promised) throws SQLException {
        HandOff read = new HandOff(
                promised,
                row.getLong("assignment"),
                row.getLong("lead_number"),
                row.getString("rep"),
                at(row, "assigned_at"));
        read.state = State.valueOf(row.getString("state"));
        read.shelfDue = at(row, "shelf_due");
        read.attempts = row.getInt("attempts");
        read.acceptedAt = atNullable(row, "accepted_at");
        read.contactDue = atNullable(row, "contact_due");
        read.firstContactAt = atNullable(row, "first_contact_at");
        return read;
    }

    public void accept(Instant at) {
        become(State.ACCEPTED);
        Instant accepted = notBeforeAssigned(at);
        acceptedAt = accepted;
        contactDue = promised.contactDue(accepted);
        shelfDue = promised.shelfDue(accepted);
        owed = Owed.FIRST_CONTACT;
    }

    /** The rep reached the lead; only the first time stops the clock. */
    public void contact(Instant at) {
        if (state != State.CONTACTED) {
            become(State.CONTACTED);
        }
        attempts++;
        if (firstContactAt == null) {
            firstContactAt = notBeforeAccepted(at);
        }
        owed = Owed.OPPORTUNITY;
    }

    /** The rep tried in vain; the lead keeps its place on the shelf for as long again. */
    public void attempt(Instant at) {
        attempts++;
        Instant longer = promised.shelfDue(at);
        shelfDue = longer.isAfter(shelfDue) ? longer : shelfDue;
    }

    /** The rep gives the lead back: rejected before it was accepted, returned after. */
    public void giveBack(Instant at, String because) {
        end(state == State.OFFERED ? State.REJECTED : State.RETURNED, at, because);
    }

    public void end(State end, Instant at, String because) {
        become(end);
        endedAt = notBeforeAssigned(at);
        reason = because;
        owed = null;
    }

    public long leadNumber() {
        return leadNumber;
    }

    public String rep() {
        return rep;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    boolean isRecorded() {
        return assignment > 0;
    }

    @Nullable
    Owed owed() {
        return owed;
    }

    @Nullable
    Instant rejectedAt() {
        return state == State.REJECTED ? endedAt : null;
    }

    private void become(State then) {
        if (!state.mayBecome(then)) {
            throw new IllegalStateException("The hand-off of lead " + leadNumber + " to " + rep + " is " + state
                    + " and cannot become " + then + ".");
        }
        state = then;
    }

    /** What a rep says to have done before it could be done counts from when it could. */
    private Instant notBeforeAssigned(Instant at) {
        return at.isBefore(assignedAt) ? assignedAt : at;
    }

    private Instant notBeforeAccepted(Instant at) {
        return acceptedAt != null && at.isBefore(acceptedAt) ? acceptedAt : notBeforeAssigned(at);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Utc.at(row.getObject(column, LocalDateTime.class));
    }

    private static @Nullable Instant atNullable(ResultSet row, String column) throws SQLException {
        return Utc.atNullable(row.getObject(column, LocalDateTime.class));
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
