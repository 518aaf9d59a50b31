package dev.perennial.dedupe;

import dev.perennial.batch.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The inquiries that have no lead yet, in the order of their numbers, so that the result does not depend on how the
 * night was cut into pages.
 */
@Component
class NewInquiries {

    private static final int PAGE = 1_000;

    private final JdbcClient database;
    private final LeadKeys leadKeys;
    private final Links links;

    NewInquiries(JdbcClient database, LeadKeys leadKeys, Links links) {
        this.database = database;
        this.leadKeys = leadKeys;
        this.links = links;
    }

    /** An inquiry and its keys. */
    record Unlinked(long inquiry, ContactKeys keys) {}

    boolean linkNextPage(Tally tally) {
        List<Unlinked> page = nextPage();
        Decisions decisions = new Decisions(known(page));
        page.forEach(decisions::decide);
        links.record(decisions);
        tally.read(page.size());
        tally.wrote(page.size());
        return page.size() == PAGE;
    }

    private Map<ContactKey, Long> known(List<Unlinked> page) {
        return leadKeys.leadsOf(page.stream()
                .flatMap(inquiry -> inquiry.keys().strongestFirst().stream())
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    private List<Unlinked> nextPage() {
        return database.sql("""
                SELECT inquiry, email_key, role_email, phone, name_key FROM inquiries
                WHERE lead_number IS NULL ORDER BY inquiry LIMIT :page
                """)
                .param("page", PAGE)
                .query((row, number) -> new Unlinked(
                        row.getLong("inquiry"),
                        new ContactKeys(
                                row.getString("email_key"),
                                row.getBoolean("role_email"),
                                row.getString("phone"),
                                row.getString("name_key"))))
                .list();
    }
}
