package dev.perennial.funnel;

import dev.perennial.batch.Tally;
import dev.perennial.database.Utc;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Promises;
import dev.perennial.dictionary.Stage;
import dev.perennial.handoff.HandOff.State;
import dev.perennial.handoff.HandOffs;
import dev.perennial.night.Night;
import dev.perennial.stay.Move;
import dev.perennial.stay.Moves;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the clocks that have run out by the end of the night, and does what the dictionary says. */
@Component
class Clocks {

    private static final int PAGE = 500;
    private static final String DICTIONARY = "dictionary";

    private final JdbcClient database;
    private final HandOffs handOffs;
    private final Moves moves;
    private final Dictionary dictionary;
    private final Night night;

    Clocks(JdbcClient database, HandOffs handOffs, Moves moves, Dictionary dictionary, Night night) {
        this.database = database;
        this.handOffs = handOffs;
        this.moves = moves;
        this.dictionary = dictionary;
        this.night = night;
    }

    /** Leads that lay on the shelf too long, offered or accepted, age; one that went on to an opportunity does not. */
    boolean expireNextHandOffs(Tally tally) {
        Promises.Return aged = dictionary.promises().aged();
        List<Long> leads = database.sql("""
                SELECT a.lead_number FROM assignments a JOIN leads l ON l.lead_number = a.lead_number
                WHERE a.state IN ('OFFERED', 'ACCEPTED') AND a.shelf_due < :ends AND l.stage IN (:onTheShelf)
                ORDER BY a.assignment LIMIT :page
                """)
                .param(
                        "onTheShelf",
                        List.of(
                                dictionary.promises().from(),
                                dictionary.promises().accepted()))
                .param("ends", Utc.of(night.endsAt()))
                .param("page", PAGE)
                .query(Long.class)
                .list();
        handOffs.end(leads.stream()
                .map(lead -> new HandOffs.Ended(lead, State.AGED, night.decidesAt(), aged.reason()))
                .toList());
        moves.apply(leads.stream()
                .map(lead -> new Move(lead, aged.then(), night.decidesAt(), aged.reason(), DICTIONARY))
                .toList());
        tally.wrote(leads.size());
        return leads.size() == PAGE;
    }

    boolean expireNextStays(Tally tally) {
        List<Move> expired = database.sql("""
                SELECT lead_number, stage FROM stays
                WHERE due_at < :ends AND left_at IS NULL ORDER BY due_at, lead_number LIMIT :page
                """)
                .param("ends", Utc.of(night.endsAt()))
                .param("page", PAGE)
                .query((row, number) -> expired(row.getLong("lead_number"), dictionary.stage(row.getString("stage"))))
                .list();
        moves.apply(expired);
        tally.wrote(expired.size());
        return expired.size() == PAGE;
    }

    void remindReps(Tally tally) {
        tally.wrote(database.sql("""
                UPDATE assignments a JOIN leads l ON l.lead_number = a.lead_number
                SET l.next_action = IF(a.state = 'OFFERED',
                                       'Overdue: accept or reject the lead before it is taken back',
                                       'Overdue: make the first contact before the lead is taken back'),
                    l.next_owner = a.rep,
                    l.next_due = a.shelf_due
                WHERE (a.state = 'OFFERED' AND a.accept_due < :ends) OR (a.state = 'ACCEPTED' AND a.contact_due < :ends)
                """).param("ends", Utc.of(night.endsAt())).update());
    }

    private Move expired(long lead, Stage stage) {
        Stage.Clock clock = stage.clock();
        if (clock == null) {
            throw new IllegalStateException("Lead " + lead + " waits for a clock that stage " + stage.name()
                    + " no longer has; give the stage a clock again.");
        }
        return new Move(lead, clock.then(), night.decidesAt(), clock.reason(), DICTIONARY);
    }
}
