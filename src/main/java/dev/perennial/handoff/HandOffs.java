package dev.perennial.handoff;

import dev.perennial.database.Numbers;
import dev.perennial.database.Utc;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Promises;
import dev.perennial.handoff.HandOff.State;
import dev.perennial.night.Calendar;
import dev.perennial.night.Night;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hand-offs to sales, and the clocks that they start. A lead is in at most one pair of hands. */
@Component
public class HandOffs {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Numbers numbers;
    private final Night night;
    private final Promises promises;
    private final Calendar calendar;

    HandOffs(
            JdbcClient database,
            JdbcTemplate batches,
            Numbers numbers,
            Night night,
            Dictionary dictionary,
            Calendar calendar) {
        this.database = database;
        this.batches = batches;
        this.numbers = numbers;
        this.night = night;
        this.promises = dictionary.promises();
        this.calendar = calendar;
    }

    /** A lead and the rep who shall have it. */
    public record Offer(long leadNumber, String rep) {}

    /** Gives leads to reps and starts their accept clocks. */
    public void offer(List<Offer> offers) {
        Instant at = night.decidesAt();
        long first = numbers.take("assignments", offers.size());
        LocalDateTime acceptDue = Utc.of(promises.acceptWithin().after(at, calendar));
        LocalDateTime shelfDue = Utc.of(promises.shelfLife().after(at, calendar));
        List<Object[]> rows = new ArrayList<>();
        for (int index = 0; index < offers.size(); index++) {
            Offer offer = offers.get(index);
            rows.add(new Object[] {
                first + index, offer.leadNumber(), offer.rep(), Utc.of(at), acceptDue, shelfDue, night.date()
            });
        }
        batches.batchUpdate("""
                INSERT INTO assignments (assignment, lead_number, rep, state, assigned_at, accept_due, shelf_due, night)
                VALUES (?, ?, ?, 'OFFERED', ?, ?, ?, ?)
                """, rows);
        batches.batchUpdate(
                """
                UPDATE leads SET owner = ?, next_owner = ?, next_action = 'Accept or reject the lead', next_due = ?
                WHERE lead_number = ?
                """,
                offers.stream()
                        .map(offer -> new Object[] {offer.rep(), offer.rep(), acceptDue, offer.leadNumber()})
                        .toList());
    }

    public Optional<HandOff> openOf(long lead) {
        return latestOf(lead).filter(handOff -> handOff.state().open());
    }

    /** The hand-off that is open, or ended last. */
    public Optional<HandOff> latestOf(long lead) {
        return database.sql("""
                SELECT assignment, lead_number, rep, state, assigned_at, accepted_at, attempts
                FROM assignments WHERE lead_number = :lead ORDER BY ended_at IS NULL DESC, assignment DESC LIMIT 1
                """)
                .param("lead", lead)
                .query((row, number) -> new HandOff(
                        row.getLong("assignment"),
                        row.getLong("lead_number"),
                        row.getString("rep"),
                        State.valueOf(row.getString("state")),
                        Utc.at(row.getObject("assigned_at", LocalDateTime.class)),
                        Utc.atNullable(row.getObject("accepted_at", LocalDateTime.class)),
                        row.getInt("attempts")))
                .optional();
    }

    /** A rep takes a lead without being offered it. */
    public void claim(long lead, String rep, Instant at) {
        offer(List.of(new Offer(lead, rep)));
        openOf(lead).ifPresent(handOff -> accept(handOff, at));
    }

    public void accept(HandOff handOff, Instant at) {
        Instant accepted = handOff.notBeforeAssigned(at);
        LocalDateTime contactDue = Utc.of(promises.contactWithin().after(accepted, calendar));
        allow(handOff, State.ACCEPTED);
        database.sql("""
                UPDATE assignments
                SET state = 'ACCEPTED', accepted_at = :accepted, contact_due = :contactDue, shelf_due = :shelfDue
                WHERE assignment = :assignment
                """)
                .param("accepted", Utc.of(accepted))
                .param("contactDue", contactDue)
                .param("shelfDue", Utc.of(promises.shelfLife().after(accepted, calendar)))
                .param("assignment", handOff.assignment())
                .update();
        next(handOff, "Make the first contact", contactDue);
    }

    /** The rep reached the lead; only the first time stops the clock. */
    public void contact(HandOff handOff, Instant at) {
        if (handOff.state() == State.ACCEPTED) {
            allow(handOff, State.CONTACTED);
        }
        database.sql("""
                UPDATE assignments
                SET state = 'CONTACTED', attempts = attempts + 1, first_contact_at = COALESCE(first_contact_at, :at)
                WHERE assignment = :assignment
                """)
                .param("at", Utc.of(handOff.notBeforeAccepted(at)))
                .param("assignment", handOff.assignment())
                .update();
        database.sql("""
                UPDATE leads l JOIN stays s ON s.open_lead = l.lead_number
                SET l.next_action = 'Open an opportunity, or give the lead back with a reason', l.next_due = s.due_at
                WHERE l.lead_number = :lead
                """).param("lead", handOff.leadNumber()).update();
    }

    /** The rep tried in vain; the lead keeps its place on the shelf for as long again. */
    public void attempt(HandOff handOff, Instant at) {
        database.sql("""
                UPDATE assignments SET attempts = attempts + 1, shelf_due = GREATEST(shelf_due, :shelfDue)
                WHERE assignment = :assignment
                """)
                .param("shelfDue", Utc.of(promises.shelfLife().after(at, calendar)))
                .param("assignment", handOff.assignment())
                .update();
    }

    /** The rep gives the lead back: rejected before it was accepted, returned after. */
    public void giveBack(HandOff handOff, Instant at, String reason) {
        State end = handOff.state() == State.OFFERED ? State.REJECTED : State.RETURNED;
        end(handOff, end, at, reason);
    }

    public void end(HandOff handOff, State end, Instant at, String reason) {
        allow(handOff, end);
        database.sql("""
                UPDATE assignments
                SET state = :state, ended_at = :at, reason = :reason, rejected_at = IF(:state = 'REJECTED', :at, NULL)
                WHERE assignment = :assignment
                """)
                .param("state", end.name())
                .param("at", Utc.of(handOff.notBeforeAssigned(at)))
                .param("reason", reason)
                .param("assignment", handOff.assignment())
                .update();
    }

    /** Takes leads out of the hands of reps, because they aged or went elsewhere. */
    public void end(Collection<Ended> ended) {
        batches.batchUpdate(
                "UPDATE assignments SET state = ?, ended_at = GREATEST(?, assigned_at), reason = ? WHERE open_lead = ?",
                ended.stream()
                        .map(end -> new Object[] {end.state().name(), Utc.of(end.at()), end.reason(), end.leadNumber()})
                        .toList());
    }

    /** How a hand-off ends that the rep did not end. */
    public record Ended(long leadNumber, State state, Instant at, String reason) {}

    private void next(HandOff handOff, String action, LocalDateTime due) {
        database.sql(
                        "UPDATE leads SET next_action = :action, next_due = :due, next_owner = :rep WHERE lead_number = :lead")
                .param("action", action)
                .param("due", due)
                .param("rep", handOff.rep())
                .param("lead", handOff.leadNumber())
                .update();
    }

    private static void allow(HandOff handOff, State next) {
        if (!handOff.state().mayBecome(next)) {
            throw new IllegalStateException("Assignment " + handOff.assignment() + " is " + handOff.state()
                    + " and cannot become " + next + ".");
        }
    }
}
