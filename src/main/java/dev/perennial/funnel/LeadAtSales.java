package dev.perennial.funnel;

import dev.perennial.handoff.HandOff;
import dev.perennial.stay.Move;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lead that reps said something about: its hand-off and its stage as they are after what was decided so far. */
final class LeadAtSales {

    private final long number;
    private final List<Move> moves = new ArrayList<>();
    private final Set<HandOff> changed = new LinkedHashSet<>();
    private @Nullable HandOff latest;
    private @Nullable String stage;

    LeadAtSales(long number, @Nullable HandOff latest, @Nullable String stage) {
        this.number = number;
        this.latest = latest;
        this.stage = stage;
    }

    long number() {
        return number;
    }

    Optional<HandOff> latest() {
        return Optional.ofNullable(latest);
    }

    Optional<HandOff> inHands() {
        return latest().filter(handOff -> handOff.state().open());
    }

    Optional<String> stage() {
        return Optional.ofNullable(stage);
    }

    void move(Move move) {
        moves.add(move);
        stage = move.toStage();
    }

    void changed(HandOff handOff) {
        changed.add(handOff);
        latest = handOff;
    }

    List<Move> moves() {
        return moves;
    }

    Set<HandOff> changes() {
        return changed;
    }
}
