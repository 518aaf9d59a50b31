package dev.perennial.night;

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

    /** The instant as of which the night looks at the world. It belongs to the next night. */
    public Instant endsAt() {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The time of all that the night decides itself: its last second, so that it counts on this date. */
    public Instant decidesAt() {
        return endsAt().minusSeconds(1);
    }

    /** An event's time pulled into this night: never before its first instant, never after what it decides itself. */
    public Instant clip(Instant event) {
        if (event.isBefore(startsAt())) {
            return startsAt();
        }
        return event.isBefore(decidesAt()) ? event : decidesAt();
    }
}
