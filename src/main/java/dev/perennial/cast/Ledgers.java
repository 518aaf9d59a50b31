package dev.perennial.cast;

import static java.util.stream.Collectors.toSet;

import dev.perennial.cast.Ledger.PastMessage;
import dev.perennial.lead.LeadFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a page of leads has been sent. Two leads may share a mailbox; what one had there the other had too. */
@Component
class Ledgers {

    private static final String MESSAGES = """
            SELECT message, lead_number, email, path, round, touch, planned_on,
                   state NOT IN ('FAILED', 'SUPPRESSED') AS counts
            FROM messages WHERE lead_number IN (:leads)
            UNION
            SELECT message, lead_number, email, path, round, touch, planned_on,
                   state NOT IN ('FAILED', 'SUPPRESSED') AS counts
            FROM messages WHERE email IN (:emails)
            """;

    private final JdbcClient database;

    Ledgers(JdbcClient database) {
        this.database = database;
    }

    Page of(Collection<LeadFacts> leads) {
        Page page = new Page();
        if (!leads.isEmpty()) {
            database.sql(MESSAGES)
                    .param("leads", leads.stream().map(LeadFacts::leadNumber).toList())
                    .param(
                            "emails",
                            leads.stream().map(lead -> lead.text("email")).collect(toSet()))
                    .query(Ledgers::message)
                    .list()
                    .forEach(page::add);
        }
        return page;
    }

    private static PastMessage message(ResultSet row, int number) throws SQLException {
        return new PastMessage(
                row.getLong("lead_number"),
                row.getString("email"),
                row.getString("path"),
                row.getInt("round"),
                row.getString("touch"),
                row.getObject("planned_on", LocalDate.class),
                row.getBoolean("counts"));
    }

    /** The messages of a page of leads; grows with what is planned, so that the next lead of a mailbox sees it. */
    static final class Page {

        private final Map<Long, List<PastMessage>> ofLead = new HashMap<>();
        private final Map<String, List<PastMessage>> toMailbox = new HashMap<>();

        void add(PastMessage message) {
            ofLead.computeIfAbsent(message.leadNumber(), lead -> new ArrayList<>())
                    .add(message);
            toMailbox
                    .computeIfAbsent(message.email(), email -> new ArrayList<>())
                    .add(message);
        }

        Ledger of(LeadFacts lead) {
            Set<PastMessage> both = new LinkedHashSet<>();
            Stream.of(ofLead.get(lead.leadNumber()), toMailbox.get(lead.text("email")))
                    .flatMap(Stream::ofNullable)
                    .forEach(both::addAll);
            return new Ledger(List.copyOf(both));
        }
    }
}
