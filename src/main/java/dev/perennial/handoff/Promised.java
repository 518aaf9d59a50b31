package dev.perennial.handoff;

import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Promises;
import dev.perennial.night.Calendar;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When what sales promised about a lead is due, by the working hours of the calendar. */
@Component
class Promised {

    private final Promises promises;
    private final Calendar calendar;

    Promised(Dictionary dictionary, Calendar calendar) {
        this.promises = dictionary.promises();
        this.calendar = calendar;
    }

    Instant acceptDue(Instant offered) {
        return promises.acceptWithin().after(offered, calendar);
    }

    Instant contactDue(Instant accepted) {
        return promises.contactWithin().after(accepted, calendar);
    }

    Instant shelfDue(Instant put) {
        return promises.shelfLife().after(put, calendar);
    }
}
