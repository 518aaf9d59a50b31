package dev.perennial.funnel;

import dev.perennial.night.Night;
import dev.perennial.stay.Move;
import dev.perennial.stay.Moves;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Moves leads to their place; each is done with for tonight. */
@Component
class Placements {

    private static final String BY_CRITERIA = "criteria met";
    private static final String DICTIONARY = "dictionary";

    private final NamedParameterJdbcTemplate database;
    private final Moves moves;
    private final Night night;

    Placements(NamedParameterJdbcTemplate database, Moves moves, Night night) {
        this.database = database;
        this.moves = moves;
        this.night = night;
    }

    void record(Chunk<? extends Placement> placements) {
        List<? extends Placement> placed = placements.getItems();
        moves.apply(placed.stream().flatMap(this::move).toList());
        database.update(
                "UPDATE leads SET funnel_due = NULL WHERE lead_number IN (:leads)",
                Map.of("leads", placed.stream().map(Placement::leadNumber).toList()));
    }

    private Stream<Move> move(Placement placement) {
        return placement.stage().stream()
                .map(stage ->
                        new Move(placement.leadNumber(), stage.name(), night.decidesAt(), BY_CRITERIA, DICTIONARY));
    }
}
