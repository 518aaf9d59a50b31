package dev.perennial.scoring;

import dev.perennial.database.IdPages;
import dev.perennial.lead.FactsOfLeads;
import dev.perennial.night.Night;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads whose score is due tonight, with their facts and all they did. */
@Component
class LeadsToScore extends IdPages<LeadToScore> {

    LeadsToScore(JdbcClient database, Night night, FactsOfLeads facts, Activities activities) {
        super(database, """
                SELECT lead_number FROM leads
                WHERE score_due <= :night AND lead_number > :after ORDER BY lead_number LIMIT :limit
                """, () -> Map.of("night", night.date()), leads -> load(leads, facts, activities));
    }

    private static Collection<LeadToScore> load(List<Long> leads, FactsOfLeads facts, Activities activities) {
        Map<Long, List<Activity>> done = activities.of(leads);
        return facts.of(leads).stream()
                .map(lead -> new LeadToScore(lead, done.getOrDefault(lead.leadNumber(), List.of())))
                .toList();
    }
}
