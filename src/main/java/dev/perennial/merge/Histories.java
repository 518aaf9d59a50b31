package dev.perennial.merge;

import dev.perennial.merge.Merges.Merge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Joins what the leads of a merge have behind them. A lead that was made tonight has nothing yet. */
@Component
class Histories {

    private final JdbcClient database;
    private final OnePlace onePlace;
    private final OneRep oneRep;
    private final OnePath onePath;

    Histories(JdbcClient database, OnePlace onePlace, OneRep oneRep, OnePath onePath) {
        this.database = database;
        this.onePlace = onePlace;
        this.oneRep = oneRep;
        this.onePath = onePath;
    }

    void join(List<Merge> merges) {
        Map<Long, String> placed = new HashMap<>();
        database.sql("SELECT lead_number, stage FROM leads WHERE lead_number IN (:leads) AND stage IS NOT NULL")
                .param("leads", merges.stream().map(Merge::merged).toList())
                .query(row -> {
                    placed.put(row.getLong("lead_number"), row.getString("stage"));
                });
        merges.stream().filter(merge -> placed.containsKey(merge.merged())).forEach(this::join);
    }

    private void join(Merge merge) {
        boolean mergedLeads = onePlace.join(merge);
        oneRep.join(merge, mergedLeads);
        onePath.join(merge);
    }
}
