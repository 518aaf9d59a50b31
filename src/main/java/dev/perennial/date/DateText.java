package dev.perennial.date;

import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** A way of reading dates. */
interface DateText {

    /** A ZonedDateTime, a LocalDateTime or a LocalDate; nothing when the text is written in another way. */
    @Nullable
    TemporalAccessor parse(String text);
}
