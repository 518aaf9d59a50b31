package dev.perennial.merge;

import dev.perennial.merge.WaitingMerges.Merge;
import org.springframework.stereotype.Component;

/** Joins what the leads of a merge have behind them. A lead that was made tonight has nothing yet. */
@Component
class Histories {

    private final OnePlace onePlace;
    private final OneRep oneRep;
    private final OnePath onePath;

    Histories(OnePlace onePlace, OneRep oneRep, OnePath onePath) {
        this.onePlace = onePlace;
        this.oneRep = oneRep;
        this.onePath = onePath;
    }

    void join(Merge merge) {
        boolean mergedLeads = onePlace.join(merge);
        oneRep.join(merge, mergedLeads);
        onePath.join(merge);
    }
}
