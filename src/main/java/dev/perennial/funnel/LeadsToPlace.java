package dev.perennial.funnel;

import dev.perennial.database.IdPages;
import dev.perennial.lead.FactsOfLeads;
import dev.perennial.lead.LeadFacts;
import dev.perennial.night.Night;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads of which something changed tonight that the dictionary may ask for. */
@Component
class LeadsToPlace extends IdPages<LeadFacts> {

    LeadsToPlace(JdbcClient database, Night night, FactsOfLeads facts) {
        super(database, """
                SELECT lead_number FROM leads
                WHERE funnel_due <= :night AND lead_number > :after ORDER BY lead_number LIMIT :limit
                """, () -> Map.of("night", night.date()), facts::of);
    }
}
