package dev.perennial.merge;

import dev.perennial.database.Pieces;
import dev.perennial.merge.Merges.Merge;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<Long> placed = new HashSet<>();
        for (List<Long> some : Pieces.of(merges.stream().map(Merge::merged).toList())) {
            placed.addAll(
                    database.sql("SELECT lead_number FROM leads WHERE lead_number IN (:leads) AND stage IS NOT NULL")
                            .param("leads", some)
                            .query(Long.class)
                            .list());
        }
        merges.stream().filter(merge -> placed.contains(merge.merged())).forEach(this::join);
    }

    private void join(Merge merge) {
        boolean mergedLeads = onePlace.join(merge);
        oneRep.join(merge, mergedLeads);
        onePath.join(merge);
    }
}
