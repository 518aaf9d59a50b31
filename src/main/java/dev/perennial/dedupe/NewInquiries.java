package dev.perennial.dedupe;

import dev.perennial.batch.PagesAhead;
import dev.perennial.database.Beside;
import dev.perennial.likeness.NeighboursAhead;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The inquiries that have no lead yet, in the order of their numbers, so that the result does not depend on how the
 * night was cut into pages.
 */
@Component
class NewInquiries extends PagesAhead<NewInquiries.Unlinked> {

    static final int PAGE = 1_000;

    private final JdbcClient database;
    private final NeighboursAhead neighboursAhead;
    private long readUpTo;

    NewInquiries(JdbcClient database, Beside beside, NeighboursAhead neighboursAhead) {
        super(beside);
        this.database = database;
        this.neighboursAhead = neighboursAhead;
    }

    /** An inquiry and its keys. */
    record Unlinked(long inquiry, ContactKeys keys) {}

    @Override
    public void open(ExecutionContext context) {
        readUpTo = 0;
        super.open(context);
        neighboursAhead.begin();
    }

    @Override
    protected List<Unlinked> nextPage() {
        List<Unlinked> page = database.sql("""
                SELECT inquiry, email_key, role_email, phone, name_key FROM inquiries
                WHERE lead_number IS NULL AND inquiry > :after ORDER BY inquiry LIMIT :page
                """)
                .param("after", readUpTo)
                .param("page", PAGE)
                .query((row, number) -> new Unlinked(
                        row.getLong("inquiry"),
                        new ContactKeys(
                                row.getString("email_key"),
                                row.getBoolean("role_email"),
                                row.getString("phone"),
                                row.getString("name_key"))))
                .list();
        if (!page.isEmpty()) {
            readUpTo = page.get(page.size() - 1).inquiry();
        }
        return page;
    }
}
