package dev.perennial.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one rule gives one lead.
 *
 * @param occurrences how many activities it counted; 1 for fit
 * @param since the day of the first of them; for fit the night of the score
 * @param fadesAt the first night on which it gives less; null when it never does
 */
record Reason(
        String rule,
        Part part,
        int points,
        int occurrences,
        LocalDate since,
        @Nullable LocalDate fadesAt) {

    /** Who they are, or what they did. */
    enum Part {
        FIT,
        INTEREST
    }
}
