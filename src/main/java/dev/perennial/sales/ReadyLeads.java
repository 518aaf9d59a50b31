package dev.perennial.sales;

import dev.perennial.batch.Tally;
import dev.perennial.dictionary.Dictionary;
import dev.perennial.handoff.HandOffs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads that are ready for sales and in nobody's hands, best score first. */
@Component
class ReadyLeads {

    private static final int PAGE = 500;

    private final JdbcClient database;
    private final HandOffs handOffs;
    private final Dictionary dictionary;
    private final AssignmentSettings settings;

    ReadyLeads(JdbcClient database, HandOffs handOffs, Dictionary dictionary, AssignmentSettings settings) {
        this.database = database;
        this.handOffs = handOffs;
        this.dictionary = dictionary;
        this.settings = settings;
    }

    private record Ready(long leadNumber, String owner) {}

    boolean offerNextPage(Tally tally) {
        List<Ready> ready = nextPage();
        Turn turn = new Turn(settings.reps(), givenSoFar(), openByRep());
        List<HandOffs.Offer> offers = new ArrayList<>();
        for (Ready lead : ready) {
            turn.take(lead.owner()).ifPresent(rep -> offers.add(new HandOffs.Offer(lead.leadNumber(), rep)));
        }
        handOffs.offer(offers);
        tally.read(ready.size());
        tally.wrote(offers.size());
        return offers.size() == PAGE;
    }

    private List<Ready> nextPage() {
        return database.sql("""
                SELECT l.lead_number, COALESCE(l.owner, '') AS owner
                FROM leads l LEFT JOIN assignments a ON a.open_lead = l.lead_number
                WHERE l.stage = :stage AND a.assignment IS NULL
                ORDER BY l.score DESC, l.lead_number LIMIT :page
                """)
                .param("stage", dictionary.promises().from())
                .param("page", PAGE)
                .query((row, number) -> new Ready(row.getLong("lead_number"), row.getString("owner")))
                .list();
    }

    private long givenSoFar() {
        return database.sql("SELECT COALESCE(MAX(assignment), 0) FROM assignments")
                .query(Long.class)
                .single();
    }

    private Map<String, Integer> openByRep() {
        Map<String, Integer> open = new HashMap<>();
        database.sql("SELECT rep, COUNT(*) AS open FROM assignments WHERE ended_at IS NULL GROUP BY rep")
                .query((RowCallbackHandler) row -> open.put(row.getString("rep"), row.getInt("open")));
        return open;
    }
}
