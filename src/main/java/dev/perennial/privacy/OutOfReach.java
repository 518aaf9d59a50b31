package dev.perennial.privacy;

import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Stage;
import dev.perennial.handoff.HandOff.State;
import dev.perennial.handoff.HandOffs;
import dev.perennial.night.Calendar;
import dev.perennial.night.Night;
import dev.perennial.night.Nights;
import dev.perennial.stay.Move;
import dev.perennial.stay.Moves;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes leads out of everything that could still reach them: their enrolments, open messages and
 * hand-offs end, and they go to the
 * stage where nobody has anything to do, unless nothing more happens where they are.
 */
@Component
class OutOfReach {

    private static final String FORGOTTEN = "forgotten";

    private final JdbcClient database;
    private final Moves moves;
    private final HandOffs handOffs;
    private final Dictionary dictionary;
    private final Calendar calendar;
    private final Nights nights;
    private final Clock clock;

    OutOfReach(
            JdbcClient database,
            Moves moves,
            HandOffs handOffs,
            Dictionary dictionary,
            Calendar calendar,
            Nights nights,
            Clock clock) {
        this.database = database;
        this.moves = moves;
        this.handOffs = handOffs;
        this.dictionary = dictionary;
        this.calendar = calendar;
        this.nights = nights;
        this.clock = clock;
    }

    void of(Set<Long> leads) {
        if (leads.isEmpty()) {
            return;
        }
        refuseWhileSending(leads);
        Night night = nightOfNow();
        endMessages(leads);
        endEnrolments(leads, night.date());
        leaveSales(leads, night.clip(clock.instant()));
        leaveFunnel(leads, night.clip(clock.instant()));
    }

    private void refuseWhileSending(Set<Long> leads) {
        long claimed = database.sql("SELECT COUNT(*) FROM messages WHERE lead_number IN (:leads) AND state = 'CLAIMED'")
                .param("leads", leads)
                .query(Long.class)
                .single();
        if (claimed > 0) {
            throw new StillSending(claimed);
        }
    }

    /** A closed night never changes, so what happens now belongs to the next one. */
    private Night nightOfNow() {
        LocalDate tonight = calendar.tonight(clock);
        Optional<LocalDate> next = nights.lastClosed().map(last -> last.plusDays(1));
        return calendar.night(next.filter(tonight::isBefore).orElse(tonight), false);
    }

    private void endMessages(Set<Long> leads) {
        database.sql("""
                UPDATE messages SET state = 'SUPPRESSED', reason = :reason, retry_at = NULL
                WHERE lead_number IN (:leads) AND state IN ('QUEUED', 'DEFERRED')
                """).param("reason", FORGOTTEN).param("leads", leads).update();
    }

    private void endEnrolments(Set<Long> leads, LocalDate night) {
        database.sql("""
                UPDATE enrolments
                SET state = 'SUPPRESSED', reason = :reason, left_on = GREATEST(entered_on, :night), paused_on = NULL,
                    next_on = NULL
                WHERE lead_number IN (:leads) AND state IN ('ACTIVE', 'PAUSED')
                """)
                .param("reason", FORGOTTEN)
                .param("night", night)
                .param("leads", leads)
                .update();
    }

    private void leaveSales(Set<Long> leads, Instant at) {
        handOffs.end(leads.stream()
                .map(lead -> new HandOffs.Ended(lead, State.CLOSED, at, FORGOTTEN))
                .toList());
    }

    private void leaveFunnel(Set<Long> leads, Instant at) {
        Optional<Stage> end = dictionary.stages().stream()
                .filter(stage -> stage.terminal() && stage.owner() == Stage.Owner.NOBODY)
                .findFirst();
        end.ifPresent(stage -> moves.apply(database
                .sql("SELECT lead_number, stage FROM stays WHERE open_lead IN (:leads)")
                .param("leads", leads)
                .query(Stay.class)
                .list()
                .stream()
                .filter(stay -> !dictionary.stage(stay.stage()).terminal())
                .map(stay -> new Move(stay.leadNumber(), stage.name(), at, FORGOTTEN, "privacy"))
                .toList()));
    }

    private record Stay(long leadNumber, String stage) {}
}
