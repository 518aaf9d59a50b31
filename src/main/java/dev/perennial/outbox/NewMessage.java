package dev.perennial.outbox;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A rendered message on its way into the outbox.
 *
 * @param sendKey path/touch/lead/round: what makes sure that nobody gets it twice, whatever the night
 * @param touch the touch's id
 * @param version of the template that rendered it
 * @param variant of an A/B test, or empty
 * @param sender {@code Name <address>}
 */
public record NewMessage(
        String sendKey,
        long leadNumber,
        long enrolment,
        String path,
        String touch,
        int round,
        String email,
        String version,
        String variant,
        LocalDate plannedOn,
        Instant notBefore,
        Instant notAfter,
        String sender,
        String subject,
        String html,
        String text) {}
