package dev.perennial.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A lead's points with their reasons. */
record ScoredLead(long leadNumber, int fit, int interest, char grade, List<Reason> reasons) {

    int score() {
        return fit + interest;
    }

    /** The next night on which time alone changes the points. */
    Optional<LocalDate> due() {
        return reasons.stream().map(Reason::fadesAt).filter(Objects::nonNull).min(LocalDate::compareTo);
    }
}
