package dev.perennial.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An instant as the database keeps it: DATETIME(6) in UTC, cut to whole microseconds. */
public final class Utc {

    private Utc() {}

    /** What to bind. Cut, not rounded up, so that a moment before midnight stays before midnight. */
    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** What was read. */
    public static Instant at(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    public static @Nullable LocalDateTime ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    public static @Nullable Instant atNullable(@Nullable LocalDateTime utc) {
        return utc == null ? null : at(utc);
    }
}
