package dev.perennial.enrolment;

import static java.util.stream.Collectors.groupingBy;

import dev.perennial.database.IdPages;
import dev.perennial.lead.FactsOfLeads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads in nurture that may be mailed and are on no path. Those that sales took off one stay off during this stay. */
@Component
public class Candidates extends IdPages<Candidate> {

    Candidates(JdbcClient database, FactsOfLeads facts, Enrolments enrolments) {
        super(database, """
                SELECT l.lead_number FROM leads l
                WHERE l.stage = 'nurture' AND l.lead_number > :after
                  AND l.consent = 'yes' AND l.email IS NOT NULL
                  AND NOT EXISTS (SELECT 1 FROM enrolments e
                                  WHERE e.lead_number = l.lead_number
                                    AND (e.left_on IS NULL
                                         OR e.reason = 'stopped' AND e.left_on >= DATE(l.stage_since)))
                ORDER BY l.lead_number LIMIT :limit
                """, Map::of, leads -> load(leads, facts, enrolments));
    }

    private static Collection<Candidate> load(List<Long> leads, FactsOfLeads facts, Enrolments enrolments) {
        Map<Long, List<Enrolment>> earlier = enrolments.of(leads).stream().collect(groupingBy(Enrolment::leadNumber));
        return facts.of(leads).stream()
                .map(lead -> new Candidate(lead, earlier.getOrDefault(lead.leadNumber(), List.of())))
                .toList();
    }
}
