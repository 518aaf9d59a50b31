package dev.perennial.carrier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to one person, ready to go.
 *
 * @param key what makes it the one it is, for the private header; the Message-ID may be changed on the way
 * @param from {@code Name <address>}
 * @param listId the list it belongs to, such as {@code no-budget.larkspur.example}
 * @param feedbackId what mailbox providers count complaints by
 * @param night the date it was planned for
 */
public record Letter(
        String messageId,
        String key,
        String from,
        @Nullable String replyTo,
        String to,
        String subject,
        String html,
        String text,
        Unsubscribe unsubscribe,
        String listId,
        String feedbackId,
        LocalDate night,
        Instant date) {

    /** How to be left alone: a mailto address always, a one-click page where there is one. */
    public record Unsubscribe(String mailto, @Nullable String url) {}
}
