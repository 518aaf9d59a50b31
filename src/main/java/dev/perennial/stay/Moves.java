package dev.perennial.stay;

import dev.perennial.dictionary.Dictionary;
import dev.perennial.dictionary.Stage;
import dev.perennial.handoff.HandOff.State;
import dev.perennial.handoff.HandOffs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Carries moves out: the next stay begins at the instant at which the last one ends, so that there is never a gap. A lead
 * that leaves sales is no longer in a rep's hands.
 */
@Component
public class Moves {

    private final Stays stays;
    private final HandOffs handOffs;
    private final Dictionary dictionary;

    Moves(Stays stays, HandOffs handOffs, Dictionary dictionary) {
        this.stays = stays;
        this.handOffs = handOffs;
        this.dictionary = dictionary;
    }

    /** In the order given, also the moves of one lead; a lead that is in its stage already is left alone. In the caller's transaction. */
    public void apply(List<Move> moves) {
        List<Move> left = moves;
        while (!left.isEmpty()) {
            Map<Long, Move> firstOfEach = new LinkedHashMap<>();
            List<Move> later = new ArrayList<>();
            for (Move move : left) {
                if (firstOfEach.putIfAbsent(move.leadNumber(), move) != null) {
                    later.add(move);
                }
            }
            applyFirst(List.copyOf(firstOfEach.values()));
            left = later;
        }
    }

    private void applyFirst(List<Move> moves) {
        Map<Long, Stays.Open> open =
                stays.openOf(moves.stream().map(Move::leadNumber).toList());
        List<Stays.Begun> begun = new ArrayList<>();
        List<HandOffs.Ended> out = new ArrayList<>();
        for (Move move : moves) {
            Stays.Open from = open.get(move.leadNumber());
            if (from == null) {
                throw new IllegalStateException(
                        "Lead " + move.leadNumber() + " is in no stage; run the funnel job first.");
            }
            if (!from.stage().equals(move.toStage())) {
                Stage stage = dictionary.stage(move.toStage());
                begun.add(new Stays.Begun(
                        move.leadNumber(), stage, behind(from.enteredAt(), move.at()), move.reason(), move.actor()));
                if (!stage.belongsToSales()) {
                    out.add(new HandOffs.Ended(move.leadNumber(), State.CLOSED, move.at(), move.reason()));
                }
            }
        }
        stays.change(begun);
        handOffs.end(out);
    }

    private static Instant behind(Instant entered, Instant at) {
        Instant earliest = entered.plusNanos(1_000);
        return at.isBefore(earliest) ? earliest : at;
    }
}
