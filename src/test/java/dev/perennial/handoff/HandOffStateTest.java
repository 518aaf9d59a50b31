package dev.perennial.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.handoff.HandOff.State;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HandOffStateTest {

    private static final Set<String> MOVES = Set.of(
            "OFFERED -> ACCEPTED",
            "OFFERED -> REJECTED",
            "OFFERED -> AGED",
            "OFFERED -> CLOSED",
            "ACCEPTED -> CONTACTED",
            "ACCEPTED -> RETURNED",
            "ACCEPTED -> AGED",
            "ACCEPTED -> CLOSED",
            "CONTACTED -> RETURNED",
            "CONTACTED -> CLOSED");

    @Test
    void movesOnlyAsTheDiagramShows() {
        Set<String> allowed = new TreeSet<>();
        for (State from : State.values()) {
            for (State to : State.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + " -> " + to);
                }
            }
        }
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(MOVES);
    }

    @Test
    void isOpenAsLongAsItMayMove() {
        for (State state : State.values()) {
            assertThat(state.open()).isEqualTo(MOVES.stream().anyMatch(move -> move.startsWith(state + " ")));
        }
    }
}
