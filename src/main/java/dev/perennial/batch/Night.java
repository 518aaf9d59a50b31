package dev.perennial.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The business date of a run, and the only "today" there is. It covers the instants from the midnight that begins the
 * date to the midnight that ends it, in the business zone.
 *
 * <p>A closed night never changes: what happened earlier than this night, but was learned of only now, counts from its
 * first instant.
 */
public class Night {

    private final LocalDate date;
    private final ZoneId zone;
    private final boolean missed;

    public Night(LocalDate date, ZoneId zone, boolean missed) {
        this.date = date;
        this.zone = zone;
        this.missed = missed;
    }

    public LocalDate date() {
        return date;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Whether a later night follows at once: then files wait for that one, and nothing is sent that was missed. */
    public boolean missed() {
        return missed;
    }

    public Instant startsAt() {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The instant at which the night looks at the world, and the time of all that it decides itself. */
    public Instant endsAt() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** An event's time pulled into this night: never before its first instant, always before its end. */
    public Instant clip(Instant event) {
        if (event.isBefore(startsAt())) {
            return startsAt();
        }
        return event.isBefore(endsAt()) ? event : endsAt().minusNanos(1_000);
    }
}
