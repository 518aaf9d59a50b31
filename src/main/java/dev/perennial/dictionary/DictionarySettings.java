package dev.perennial.dictionary;

import dev.perennial.yaml.Setting;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code jobs/40-funnel/dictionary.yaml}, as it is written. */
@Setting("What each stage means, who must act, and what happens next.")
record DictionarySettings(
        @Setting("The stages on the way to a sale, first to last")
        List<String> mainLine,

        @Setting("Every stage by its name") Map<String, StageSettings> stages,
        @Setting("The promises of a hand-off to sales") Promises handOff,

        @Setting("Why sales gives a lead back, and the stage it goes to")
        Map<String, String> reasons) {

    record StageSettings(
            @Setting("What it means that a lead is here, in words both sides sign")
            String means,

            @Setting("Who must act") Owner owner,

            @Setting(value = "The stages from which a lead enters by its criterion", fallback = "[]")
            List<String> from,

            @Setting(
                    "CEL condition over the facts of the lead, asked whenever something about it changes; time alone is for clocks")
            @Nullable
            String enter,

            @Setting("What happens next, for people") String next,

            @Setting("When a stay has lasted too long") @Nullable
            Clock clock,

            @Setting(value = "Nothing more happens by itself", fallback = "false")
            boolean terminal) {}

    enum Owner {
        MARKETING,
        SALES,
        NOBODY
    }

    record Clock(
            @Setting("How long a stay may last") TimeLimit within,

            @Setting("The stage that the lead moves to then")
            String then,

            @Setting("The reason that is recorded for the move")
            String reason) {}
}
