package dev.perennial.enrolment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.perennial.database.IdPages;
import dev.perennial.database.Utc;
import dev.perennial.lead.FactsOfLeads;
import dev.perennial.lead.LeadFacts;
import dev.perennial.night.Night;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every enrolment that has not ended, each with the facts of its lead. */
@Component
public class OpenEnrolments extends IdPages<OpenEnrolment> {

    OpenEnrolments(JdbcClient database, Night night, FactsOfLeads facts) {
        super(database, """
                SELECT enrolment FROM enrolments
                WHERE left_on IS NULL AND enrolment > :after ORDER BY enrolment LIMIT :limit
                """, Map::of, numbers -> load(numbers, database, night, facts));
    }

    private static Collection<OpenEnrolment> load(
            List<Long> numbers, JdbcClient database, Night night, FactsOfLeads facts) {
        List<Enrolment> open = database.sql("SELECT * FROM enrolments WHERE enrolment IN (:numbers) ORDER BY enrolment")
                .param("numbers", numbers)
                .query(Enrolment.ROW)
                .list();
        Set<Long> replied = replied(numbers, database, night);
        Map<Long, LeadFacts> leads = facts
                .of(open.stream().map(Enrolment::leadNumber).toList())
                .stream()
                .collect(toMap(LeadFacts::leadNumber, identity()));
        return open.stream()
                .flatMap(enrolment -> Stream.ofNullable(leads.get(enrolment.leadNumber()))
                        .map(lead -> new OpenEnrolment(enrolment, lead, replied.contains(enrolment.number()))))
                .toList();
    }

    /** A reply counts once the lead is on the path: from the end of the night on which it entered. */
    private static Set<Long> replied(List<Long> numbers, JdbcClient database, Night night) {
        return new HashSet<>(database.sql("""
                SELECT DISTINCT e.enrolment
                FROM enrolments e
                JOIN nights entered ON entered.night = e.entered_on
                JOIN activities a ON a.lead_number = e.lead_number
                WHERE e.enrolment IN (:numbers) AND a.type = 'reply'
                  AND a.happened_at >= entered.ends_at AND a.happened_at < :ends
                """)
                .param("numbers", numbers)
                .param("ends", Utc.of(night.endsAt()))
                .query(Long.class)
                .list());
    }
}
