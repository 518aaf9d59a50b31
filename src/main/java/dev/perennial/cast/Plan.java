package dev.perennial.cast;

import dev.perennial.outbox.NewMessage;
import dev.perennial.path.Touch;
import java.time.LocalDate;
import java.util.Optional;

/** What was decided for one enrolment tonight. */
sealed interface Plan {

    Due due();

    /** @param nextOn when to look again after this message */
    record Mail(Due due, Touch touch, NewMessage message, LocalDate nextOn) implements Plan {}

    /** @param failure why there is no message although one was due */
    record Later(Due due, LocalDate nextOn, Optional<String> failure) implements Plan {}

    record Finish(Due due) implements Plan {}
}
