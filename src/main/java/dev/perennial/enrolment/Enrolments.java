package dev.perennial.enrolment;

import dev.perennial.database.Numbers;
import dev.perennial.night.Night;
import dev.perennial.stay.Move;
import dev.perennial.stay.Moves;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records who enters, rests on and leaves a path. */
@Component
public class Enrolments {

    private final JdbcClient client;
    private final JdbcTemplate database;
    private final Numbers numbers;
    private final Moves moves;
    private final Night night;

    Enrolments(JdbcClient client, JdbcTemplate database, Numbers numbers, Moves moves, Night night) {
        this.client = client;
        this.database = database;
        this.numbers = numbers;
        this.moves = moves;
        this.night = night;
    }

    /** All that these leads ever had, ended or not, in the order in which they entered. */
    public List<Enrolment> of(Collection<Long> leads) {
        return leads.isEmpty()
                ? List.of()
                : client.sql("SELECT * FROM enrolments WHERE lead_number IN (:leads) ORDER BY enrolment")
                        .param("leads", leads)
                        .query(Enrolment.ROW)
                        .list();
    }

    public void enter(List<? extends Entry> entries) {
        long first = numbers.take("enrolments", entries.size());
        LocalDate tonight = night.date();
        database.batchUpdate(
                """
                INSERT INTO enrolments (enrolment, lead_number, path, round, state, reason, requested_by,
                                        entered_on, waits_since, next_on)
                VALUES (?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, entries.size())
                        .mapToObj(index -> {
                            Entry entry = entries.get(index);
                            return new Object[] {
                                first + index,
                                entry.leadNumber(),
                                entry.path(),
                                entry.round(),
                                entry.reason(),
                                entry.requestedBy(),
                                tonight,
                                entry.waitsSince(),
                                entry.nextOn()
                            };
                        })
                        .toList());
    }

    public void leave(List<? extends Leaving> leavings) {
        LocalDate tonight = night.date();
        database.batchUpdate(
                """
                UPDATE enrolments
                SET state = ?, reason = ?, left_on = ?, paused_on = NULL, next_on = NULL, failure = NULL
                WHERE enrolment = ? AND left_on IS NULL
                """,
                leavings.stream()
                        .map(leaving -> new Object[] {
                            leaving.state().name(),
                            leaving.reason(),
                            tonight,
                            leaving.enrolment().number()
                        })
                        .toList());
        moves.apply(leavings.stream().flatMap(this::onward).toList());
    }

    private Stream<Move> onward(Leaving leaving) {
        return leaving.toStage().stream()
                .map(to -> new Move(
                        leaving.enrolment().leadNumber(), to.stage(), night.decidesAt(), to.reason(), "nurture"));
    }

    public void pause(List<Enrolment> active) {
        LocalDate tonight = night.date();
        database.batchUpdate(
                "UPDATE enrolments SET state = 'PAUSED', paused_on = ? WHERE enrolment = ? AND state = 'ACTIVE'",
                active.stream()
                        .map(enrolment -> new Object[] {tonight, enrolment.number()})
                        .toList());
    }

    /** Waits go on from where they stood; columns are set from left to right, so paused_on is emptied last. */
    public void resume(List<Enrolment> paused) {
        LocalDate tonight = night.date();
        database.batchUpdate(
                """
                UPDATE enrolments
                SET waits_since = waits_since + INTERVAL DATEDIFF(?, paused_on) DAY,
                    next_on = next_on + INTERVAL DATEDIFF(?, paused_on) DAY,
                    state = 'ACTIVE', paused_on = NULL
                WHERE enrolment = ? AND state = 'PAUSED'
                """,
                paused.stream()
                        .map(enrolment -> new Object[] {tonight, tonight, enrolment.number()})
                        .toList());
    }
}
