package dev.perennial.path;

import java.time.LocalDate;

/** What a path has for one lead tonight. */
public sealed interface Turn {

    /** @param nextOn when to look again after this touch */
    record Send(Touch touch, LocalDate nextOn) implements Turn {}

    /** Nothing tonight; at this date the next wait has passed. */
    record Wait(LocalDate until) implements Turn {}

    /** Every touch was had, or its wait has passed and it is not for this lead. */
    record NothingLeft() implements Turn {}
}
