package dev.perennial.sales;

import dev.perennial.yaml.Setting;
import java.util.List;

/** {@code jobs/50-sales/assignment.yaml}. */
@Setting("Who gets the leads that are ready for sales.")
public record AssignmentSettings(
        @Setting("The reps, in the order in which leads are given out")
        List<Rep> reps) {

    /** Somebody who sells. */
    public record Rep(
            @Setting(value = "The name in files and work lists", pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,98}")
            String rep,

            @Setting("The name that people read") String name,
            @Setting("Where mail to the rep goes") String email,

            @Setting(value = "How many leads the rep can carry", fallback = "100", min = 0)
            int openAtMost) {}
}
