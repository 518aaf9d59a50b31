package dev.perennial.handoff;

import dev.perennial.database.Numbers;
import dev.perennial.database.Utc;
import dev.perennial.handoff.HandOff.Owed;
import dev.perennial.handoff.HandOff.State;
import dev.perennial.night.Night;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hand-offs to sales, and the clocks that they start. A lead is in at most one pair of hands. */
@Component
public class HandOffs {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Numbers numbers;
    private final Night night;
    private final Promised promised;

    HandOffs(JdbcClient database, JdbcTemplate batches, Numbers numbers, Night night, Promised promised) {
        this.database = database;
        this.batches = batches;
        this.numbers = numbers;
        this.night = night;
        this.promised = promised;
    }

    /** A lead and the rep who shall have it. */
    public record Offer(long leadNumber, String rep) {}

    /** How a hand-off ends that the rep did not end. */
    public record Ended(long leadNumber, State state, Instant at, String reason) {}

    /** Gives leads to reps and starts their accept clocks. */
    public void offer(List<Offer> offers) {
        insert(offers.stream()
                .map(offer -> offered(offer.leadNumber(), offer.rep()))
                .toList());
        Instant acceptDue = promised.acceptDue(night.decidesAt());
        batches.batchUpdate(
                """
                UPDATE leads SET next_owner = ?, next_action = 'Accept or reject the lead', next_due = ?
                WHERE lead_number = ?
                """,
                offers.stream()
                        .map(offer -> new Object[] {offer.rep(), Utc.of(acceptDue), offer.leadNumber()})
                        .toList());
    }

    /** A rep takes a lead without being offered it; to be recorded. */
    public HandOff claimed(long lead, String rep, Instant at) {
        HandOff claimed = offered(lead, rep);
        claimed.accept(at);
        return claimed;
    }

    /** Of each lead the hand-off that is open, or else the one that was made last. */
    public Map<Long, HandOff> latestOf(Collection<Long> leads) {
        Map<Long, HandOff> latest = new HashMap<>();
        if (!leads.isEmpty()) {
            database.sql("""
                    SELECT assignment, lead_number, rep, state, assigned_at, shelf_due, attempts,
                           accepted_at, contact_due, first_contact_at
                    FROM assignments WHERE lead_number IN (:leads)
                    ORDER BY lead_number, ended_at IS NULL DESC, assignment DESC
                    """).param("leads", leads).query((RowCallbackHandler)
                    row -> latest.putIfAbsent(row.getLong("lead_number"), HandOff.read(row, promised)));
        }
        return latest;
    }

    /**
     * Keeps what happened to these hand-offs, and what their reps owe next; those of one lead in the order in which it had them. In
     * the caller's transaction.
     */
    public void record(Collection<HandOff> changed) {
        update(changed.stream().filter(HandOff::isRecorded).toList());
        insert(changed.stream().filter(handOff -> !handOff.isRecorded()).toList());
        sayWhatTheRepsOwe(changed);
    }

    /** Takes leads out of the hands of reps, because they aged or went elsewhere. */
    public void end(Collection<Ended> ended) {
        batches.batchUpdate(
                "UPDATE assignments SET state = ?, ended_at = GREATEST(?, assigned_at), reason = ? WHERE open_lead = ?",
                ended.stream()
                        .map(end -> new Object[] {end.state().name(), Utc.of(end.at()), end.reason(), end.leadNumber()})
                        .toList());
    }

    private void sayWhatTheRepsOwe(Collection<HandOff> changed) {
        batches.batchUpdate(
                """
                UPDATE leads SET next_action = 'Make the first contact', next_due = ?, next_owner = ?
                WHERE lead_number = ?
                """,
                owing(Owed.FIRST_CONTACT, changed)
                        .map(handOff ->
                                new Object[] {Utc.ofNullable(handOff.contactDue), handOff.rep(), handOff.leadNumber()})
                        .toList());
        batches.batchUpdate(
                """
                UPDATE leads l JOIN stays s ON s.open_lead = l.lead_number
                SET l.next_action = 'Open an opportunity, or give the lead back with a reason', l.next_due = s.due_at
                WHERE l.lead_number = ?
                """,
                owing(Owed.OPPORTUNITY, changed)
                        .map(handOff -> new Object[] {handOff.leadNumber()})
                        .toList());
    }

    private static Stream<HandOff> owing(Owed what, Collection<HandOff> changed) {
        return changed.stream().filter(handOff -> handOff.owed() == what);
    }

    private HandOff offered(long lead, String rep) {
        return new HandOff(promised, 0, lead, rep, night.decidesAt());
    }

    private void update(List<HandOff> changed) {
        batches.batchUpdate(
                """
                UPDATE assignments
                SET state = ?, shelf_due = ?, attempts = ?, accepted_at = ?, contact_due = ?, first_contact_at = ?,
                    rejected_at = ?, ended_at = ?, reason = ?
                WHERE assignment = ?
                """,
                changed.stream()
                        .map(handOff -> row(handOff, handOff.assignment))
                        .toList());
    }

    /** As they are now: a lead that was claimed and given back at once may be claimed again. */
    private void insert(List<HandOff> made) {
        long next = numbers.take("assignments", made.size());
        List<Object[]> rows = new ArrayList<>();
        for (HandOff handOff : made) {
            handOff.assignment = next++;
            rows.add(row(
                    handOff,
                    handOff.assignment,
                    handOff.leadNumber(),
                    handOff.rep(),
                    Utc.of(handOff.assignedAt),
                    Utc.of(promised.acceptDue(handOff.assignedAt)),
                    night.date()));
        }
        batches.batchUpdate("""
                INSERT INTO assignments (state, shelf_due, attempts, accepted_at, contact_due, first_contact_at,
                                         rejected_at, ended_at, reason,
                                         assignment, lead_number, rep, assigned_at, accept_due, night)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        batches.batchUpdate(
                "UPDATE leads SET owner = ? WHERE lead_number = ?",
                made.stream()
                        .map(handOff -> new Object[] {handOff.rep(), handOff.leadNumber()})
                        .toList());
    }

    /** What may change of a hand-off, and what else a statement asks for behind it. */
    private static Object[] row(HandOff handOff, Object... more) {
        return Stream.concat(
                        Stream.of(
                                handOff.state().name(),
                                Utc.of(handOff.shelfDue),
                                handOff.attempts(),
                                Utc.ofNullable(handOff.acceptedAt),
                                Utc.ofNullable(handOff.contactDue),
                                Utc.ofNullable(handOff.firstContactAt),
                                Utc.ofNullable(handOff.rejectedAt()),
                                Utc.ofNullable(handOff.endedAt),
                                handOff.reason),
                        Stream.of(more))
                .toArray();
    }
}
