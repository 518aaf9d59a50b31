package dev.perennial.dedupe;

import dev.perennial.database.Keyset;
import dev.perennial.likeness.NeighboursAhead;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The inquiries that have no lead yet, in the order of their numbers, so that the result does not depend on how the
 * night was cut into pages.
 */
@Component
class NewInquiries extends Keyset<NewInquiries.Unlinked> {

    static final int PAGE = 1_000;

    private final NeighboursAhead neighboursAhead;

    NewInquiries(JdbcClient database, NeighboursAhead neighboursAhead) {
        super(
                database,
                """
                SELECT inquiry, email_key, role_email, phone, name_key FROM inquiries
                WHERE lead_number IS NULL AND inquiry > :after ORDER BY inquiry LIMIT :limit
                """,
                Map::of,
                (row, number) -> new Unlinked(
                        row.getLong("inquiry"),
                        new ContactKeys(
                                row.getString("email_key"),
                                row.getBoolean("role_email"),
                                row.getString("phone"),
                                row.getString("name_key"))),
                Unlinked::inquiry);
        this.neighboursAhead = neighboursAhead;
    }

    /** An inquiry and its keys. */
    record Unlinked(long inquiry, ContactKeys keys) {}

    @Override
    public void open(ExecutionContext context) {
        super.open(context);
        neighboursAhead.begin();
    }
}
