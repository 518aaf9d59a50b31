package dev.perennial.cast;

import static java.util.stream.Collectors.toSet;

import dev.perennial.enrolment.Enrolment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What one person was sent so far or will be: all messages to the lead, and all to its mailbox. */
record Ledger(List<PastMessage> messages) {

    /** @param counts false for a message that never arrived: it failed or was held back for good */
    record PastMessage(
            long leadNumber, String email, String path, int round, String touch, LocalDate plannedOn, boolean counts) {}

    /** The ids of touches not to be planned again: had on any path, or tried in this round of this path. */
    Set<String> had(Enrolment enrolment) {
        return messages.stream()
                .filter(message -> message.counts() || isOfRound(message, enrolment))
                .map(PastMessage::touch)
                .collect(toSet());
    }

    /** Whether anything was planned in this round. */
    boolean began(Enrolment enrolment) {
        return messages.stream().anyMatch(message -> isOfRound(message, enrolment));
    }

    private static boolean isOfRound(PastMessage message, Enrolment enrolment) {
        return message.path().equals(enrolment.path()) && message.round() == enrolment.round();
    }

    long plannedBetween(LocalDate first, LocalDate last) {
        return messages.stream()
                .filter(PastMessage::counts)
                .filter(message -> !message.plannedOn().isBefore(first)
                        && !message.plannedOn().isAfter(last))
                .count();
    }
}
