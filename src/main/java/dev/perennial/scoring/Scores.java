package dev.perennial.scoring;

import dev.perennial.database.Bulk;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Records points and reasons; a lead whose points changed is due in the funnel. */
@Component
class Scores {

    private static final List<String> REASON =
            List.of("lead_number", "rule", "part", "points", "occurrences", "since", "fades_at");

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate database;
    private final Bulk bulk;
    private final Night night;

    Scores(NamedParameterJdbcTemplate named, JdbcTemplate database, Bulk bulk, Night night) {
        this.named = named;
        this.database = database;
        this.bulk = bulk;
        this.night = night;
    }

    void record(Chunk<? extends ScoredLead> scored) {
        List<? extends ScoredLead> leads = scored.getItems();
        named.update(
                "DELETE FROM scores WHERE lead_number IN (:leads)",
                Map.of("leads", leads.stream().map(ScoredLead::leadNumber).toList()));
        recordReasons(leads);
        recordPoints(leads);
    }

    private void recordReasons(List<? extends ScoredLead> leads) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ScoredLead lead : leads) {
            for (Reason reason : lead.reasons()) {
                rows.add(new Object[] {
                    lead.leadNumber(),
                    reason.rule(),
                    reason.part().name(),
                    reason.points(),
                    reason.occurrences(),
                    reason.since(),
                    reason.fadesAt()
                });
            }
        }
        bulk.insert("scores", REASON, rows);
    }

    /** Columns are set from left to right, so the comparison with the old points comes first. */
    private void recordPoints(List<? extends ScoredLead> leads) {
        database.batchUpdate(
                """
                UPDATE leads SET funnel_due = IF(fit = ? AND interest = ?, funnel_due, ?),
                                 fit = ?, interest = ?, score = ?, grade = ?, score_due = ?
                WHERE lead_number = ?
                """,
                leads.stream()
                        .map(lead -> new Object[] {
                            lead.fit(),
                            lead.interest(),
                            night.date(),
                            lead.fit(),
                            lead.interest(),
                            lead.score(),
                            String.valueOf(lead.grade()),
                            lead.due().orElse(null),
                            lead.leadNumber()
                        })
                        .toList());
    }
}
