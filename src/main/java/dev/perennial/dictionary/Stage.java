package dev.perennial.dictionary;

import dev.perennial.night.Calendar;
import dev.perennial.rules.Criterion;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named state of the funnel, with its way in, its clock and its answer to "what happens next?". */
public record Stage(
        String name,
        String means,
        Owner owner,
        Set<String> from,
        @Nullable Criterion enter,
        String next,
        @Nullable Clock clock,
        boolean terminal) {

    /** Who must act on a lead that is here. */
    public enum Owner {
        MARKETING,
        SALES,
        NOBODY
    }

    /** What happens when a stay has lasted too long. */
    public record Clock(TimeLimit within, String then, String reason) {}

    /** Until when a stay may last that begins now; nothing for a stage without a clock. */
    public Optional<Instant> due(Instant entered, Calendar calendar) {
        return clock == null ? Optional.empty() : Optional.of(clock.within().after(entered, calendar));
    }

    public boolean belongsToSales() {
        return owner == Owner.SALES && !terminal;
    }
}
