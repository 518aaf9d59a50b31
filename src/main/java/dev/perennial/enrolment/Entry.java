package dev.perennial.enrolment;

import dev.perennial.path.NurturePath;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lead that enters a path tonight. */
public record Entry(
        long leadNumber,
        String path,
        int round,
        String reason,
        @Nullable String requestedBy,
        LocalDate waitsSince,
        LocalDate nextOn) {

    /** @param startOn the date from which waits count; a date that has passed is tonight */
    public static Entry of(
            long leadNumber,
            NurturePath path,
            int round,
            String reason,
            @Nullable String requestedBy,
            LocalDate startOn) {
        return new Entry(leadNumber, path.name(), round, reason, requestedBy, startOn, path.looksAgainOn(startOn));
    }
}
