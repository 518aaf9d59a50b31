package dev.perennial.demo.reps;

import dev.perennial.demo.inbox.Stamp;
import dev.perennial.demo.world.DemoWorld.HandOff;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** An opportunity from the first offer to the order, or to the day somebody else got it. Blank reason: won. */
record Deal(
        String id,
        HandOff handOff,
        double amount,
        String currency,
        ZonedDateTime openedAt,
        LocalDate negotiatedOn,
        ZonedDateTime closedAt,
        String lostBecause) {

    List<String> opened() {
        return cells("qualification", amount * 1.1, "", "", "");
    }

    List<String> negotiated() {
        return cells("negotiation", amount, "", "", "");
    }

    List<String> closed() {
        boolean won = lostBecause.isEmpty();
        return cells("closed", amount, Stamp.of(closedAt), Boolean.toString(won), lostBecause);
    }

    private List<String> cells(String stage, double value, String closed, String won, String reason) {
        return List.of(
                id,
                Long.toString(handOff.leadNumber()),
                stage,
                String.format(Locale.ROOT, "%.2f", value),
                currency,
                Stamp.of(openedAt),
                openedAt.toLocalDate().plusDays(30).toString(),
                closed,
                won,
                reason,
                handOff.rep());
    }
}
