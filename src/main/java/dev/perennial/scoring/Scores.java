package dev.perennial.scoring;

import dev.perennial.night.Night;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Records points and reasons; a lead whose points changed is due in the funnel. */
@Component
class Scores {

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate database;
    private final Night night;

    Scores(NamedParameterJdbcTemplate named, JdbcTemplate database, Night night) {
        this.named = named;
        this.database = database;
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
        database.batchUpdate(
                """
                INSERT INTO scores (lead_number, rule, part, points, occurrences, since, fades_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                leads.stream()
                        .flatMap(lead -> lead.reasons().stream().map(reason -> new Object[] {
                            lead.leadNumber(),
                            reason.rule(),
                            reason.part().name(),
                            reason.points(),
                            reason.occurrences(),
                            reason.since(),
                            reason.fadesAt()
                        }))
                        .toList());
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
