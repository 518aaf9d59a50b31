package dev.perennial.outbox;

import static dev.perennial.outbox.MessageState.CLAIMED;
import static dev.perennial.outbox.MessageState.DEFERRED;
import static dev.perennial.outbox.MessageState.FAILED;
import static dev.perennial.outbox.MessageState.QUEUED;
import static dev.perennial.outbox.MessageState.SENT;
import static dev.perennial.outbox.MessageState.SUPPRESSED;
import static dev.perennial.outbox.MessageState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageStateTest {

    private static final Map<MessageState, Set<MessageState>> MOVES = Map.of(
            QUEUED, Set.of(CLAIMED, SUPPRESSED, DEFERRED, FAILED),
            CLAIMED, Set.of(SENT, FAILED, DEFERRED, UNKNOWN, QUEUED, SUPPRESSED),
            DEFERRED, Set.of(QUEUED, FAILED, SUPPRESSED),
            UNKNOWN, Set.of(SENT, FAILED, QUEUED),
            SENT, Set.of(),
            FAILED, Set.of(),
            SUPPRESSED, Set.of());

    @Test
    void allowsTheMovesOfTheTableAndNoOther() {
        for (MessageState from : MessageState.values()) {
            for (MessageState to : MessageState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " -> " + to)
                        .isEqualTo(MOVES.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }
}
