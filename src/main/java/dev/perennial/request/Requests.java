package dev.perennial.request;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.perennial.batch.Tally;
import dev.perennial.enrolment.Enrolment;
import dev.perennial.enrolment.Enrolments;
import dev.perennial.lead.FactsOfLeads;
import dev.perennial.lead.LeadFacts;
import dev.perennial.lead.LeadRefs;
import dev.perennial.path.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests of sales that were not answered yet, in the order in which they came. */
@Component
public class Requests {

    private static final int PAGE = 500;

    private final JdbcClient database;
    private final LeadRefs references;
    private final FactsOfLeads facts;
    private final Paths paths;
    private final Enrolments enrolments;
    private final Outcomes outcomes;

    Requests(
            JdbcClient database,
            LeadRefs references,
            FactsOfLeads facts,
            Paths paths,
            Enrolments enrolments,
            Outcomes outcomes) {
        this.database = database;
        this.references = references;
        this.facts = facts;
        this.paths = paths;
        this.enrolments = enrolments;
        this.outcomes = outcomes;
    }

    public boolean answerNext(Tally tally) {
        Map<Request, OptionalLong> page = firstOfEachLead(open());
        List<Asked> asked = asked(page);
        outcomes.record(asked);
        tally.read(page.size());
        tally.wrote(page.size());
        return !page.isEmpty();
    }

    private List<Request> open() {
        return database.sql("SELECT * FROM nurture_requests WHERE decided_on IS NULL ORDER BY request LIMIT " + PAGE)
                .query(Request::of)
                .list();
    }

    /** Up to the second request for one lead, which must see what became of the first. */
    private Map<Request, OptionalLong> firstOfEachLead(List<Request> open) {
        Map<Request, OptionalLong> page = new LinkedHashMap<>();
        for (Request request : open) {
            OptionalLong lead = references.find(request.leadRef());
            if (lead.isPresent() && page.containsValue(lead)) {
                return page;
            }
            page.put(request, lead);
        }
        return page;
    }

    private List<Asked> asked(Map<Request, OptionalLong> page) {
        List<Long> leads = page.values().stream()
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .toList();
        Map<Long, LeadFacts> known = facts.of(leads).stream().collect(toMap(LeadFacts::leadNumber, identity()));
        Map<Long, List<Enrolment>> rounds =
                new HashMap<>(enrolments.of(leads).stream().collect(groupingBy(Enrolment::leadNumber)));
        List<Asked> asked = new ArrayList<>();
        page.forEach((request, lead) -> asked.add(new Asked(
                request,
                paths.named(request.path()),
                Optional.ofNullable(known.get(lead.orElse(0))),
                rounds.getOrDefault(lead.orElse(0), List.of()))));
        return asked;
    }
}
