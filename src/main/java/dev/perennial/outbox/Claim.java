package dev.perennial.outbox;

import java.time.Instant;
import java.time.LocalDate;

/** A message in our hands: its row, and who holds it. */
public record Claim(
        DueMessage due,
        String sendKey,
        String messageId,
        String holder,
        LocalDate plannedOn,
        Instant notBefore,
        Instant claimedAt,
        int attempts,
        String sender,
        String subject,
        String html,
        String text) {}
