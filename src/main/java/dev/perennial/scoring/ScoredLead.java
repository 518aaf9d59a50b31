package dev.perennial.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lead's points with their reasons.
 *
 * @param newsOn the first day of an activity that does not count yet; null when there is none
 */
record ScoredLead(
        long leadNumber,
        int fit,
        int interest,
        char grade,
        List<Reason> reasons,
        @Nullable LocalDate newsOn) {

    int score() {
        return fit + interest;
    }

    /** The next night on which time alone changes the points. */
    Optional<LocalDate> due() {
        return Stream.concat(reasons.stream().map(Reason::fadesAt), Stream.ofNullable(newsOn))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }
}
