package dev.perennial.merge;

import dev.perennial.database.Utc;
import dev.perennial.merge.WaitingMerges.Merge;
import dev.perennial.night.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One person is in one pair of hands: those of the lead that stood nearer to the sale; the other hand-off is closed. */
@Component
class OneRep {

    private final JdbcClient database;
    private final Night night;

    OneRep(JdbcClient database, Night night) {
        this.database = database;
        this.night = night;
    }

    void join(Merge merge, boolean mergedLeads) {
        long loser = mergedLeads ? merge.survivor() : merge.merged();
        database.sql("""
                UPDATE assignments SET state = 'CLOSED', ended_at = GREATEST(:at, assigned_at), reason = 'merged'
                WHERE open_lead = :loser
                """)
                .param("at", Utc.of(night.startsAt()))
                .param("loser", loser)
                .update();
        database.sql("UPDATE assignments SET lead_number = :survivor WHERE lead_number = :merged")
                .param("survivor", merge.survivor())
                .param("merged", merge.merged())
                .update();
    }
}
