package dev.perennial.cast;

import static java.util.stream.Collectors.toMap;

import dev.perennial.database.IdPages;
import dev.perennial.email.SendWindow;
import dev.perennial.enrolment.Enrolment;
import dev.perennial.lead.FactsOfLeads;
import dev.perennial.lead.LeadFacts;
import dev.perennial.night.Night;
import dev.perennial.path.NurturePath;
import dev.perennial.path.Paths;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enrolments to look at tonight, in the order of their leads' numbers. A night that was missed has none. */
@Component
public class DueEnrolments extends IdPages<Due> {

    static final String DUE = """
            FROM enrolments
            WHERE state = 'ACTIVE' AND next_on <= :night AND active_lead > :after
            """;

    DueEnrolments(JdbcClient database, Night night, FactsOfLeads facts, Paths paths, SendWindow window) {
        super(
                database,
                "SELECT active_lead " + DUE + " AND NOT :missed ORDER BY active_lead LIMIT :limit",
                () -> Map.of("night", night.date(), "missed", night.missed()),
                leads -> load(leads, database, facts, paths, window));
    }

    private static Collection<Due> load(
            List<Long> leads, JdbcClient database, FactsOfLeads facts, Paths paths, SendWindow window) {
        Map<Long, Enrolment> active = database
                .sql("SELECT * FROM enrolments WHERE active_lead IN (:leads)")
                .param("leads", leads)
                .query(Enrolment.ROW)
                .stream()
                .collect(toMap(Enrolment::leadNumber, enrolment -> enrolment));
        Map<Long, String> ownZones = ownZones(leads, database);
        Zones zones = new Zones(window.zone(""));
        return facts.of(leads).stream()
                .flatMap(lead -> Stream.ofNullable(active.get(lead.leadNumber()))
                        .flatMap(enrolment -> paths.named(enrolment.path()).stream()
                                .map(path -> due(enrolment, path, lead, ownZones, zones))))
                .toList();
    }

    private static Due due(
            Enrolment enrolment, NurturePath path, LeadFacts lead, Map<Long, String> ownZones, Zones zones) {
        return new Due(enrolment, path, lead, zones.of(ownZones.get(lead.leadNumber()), lead.text("country")));
    }

    private static Map<Long, String> ownZones(List<Long> leads, JdbcClient database) {
        Map<Long, String> zones = new HashMap<>();
        database.sql("SELECT lead_number, time_zone FROM leads WHERE lead_number IN (:leads) AND time_zone IS NOT NULL")
                .param("leads", leads)
                .query(row -> {
                    zones.put(row.getLong("lead_number"), row.getString("time_zone"));
                });
        return zones;
    }
}
