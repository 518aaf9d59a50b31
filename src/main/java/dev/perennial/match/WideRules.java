package dev.perennial.match;

import dev.perennial.blocking.Blocks;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Blocking rules that would compare too many: refused before anything is compared, with the count. */
public record WideRules(Records records) {

    /** A rule (from 0) and what is wrong with it. */
    public record Wide(int rule, String why) {}

    /** A key that nearly everybody shares by accident of the data is left out and counted; a key that tells nobody apart is a mistake. */
    public List<Wide> all() {
        Model.Blocking blocking = records.model().blocking();
        List<Wide> wide = new ArrayList<>();
        for (int rule = 0; rule < blocking.rules().size(); rule++) {
            Blocks blocks = records.candidates().blocks(rule);
            // A pair that shares several words is in several blocks.
            double pairs = Math.min(
                    records.pairs(), blocks.pairs() + (double) blocks.left().pairs());
            boolean tellsNobodyApart = blocks.left().keys() > 1 && blocks.left().usualSize() > blocking.cap();
            boolean tooMany = blocks.pairs() > (double) blocking.pairsPerRecord() * records.count();
            if (tellsNobodyApart || tooMany) {
                wide.add(new Wide(
                        rule,
                        String.format(
                                Locale.ROOT,
                                "the rule %s would compare %,.0f pairs, which is %.0f %% of all; add a key to it",
                                blocking.rules().get(rule),
                                pairs,
                                100 * pairs / Math.max(1, records.pairs()))));
            }
        }
        return wide;
    }
}
