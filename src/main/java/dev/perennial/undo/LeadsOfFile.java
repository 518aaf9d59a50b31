package dev.perennial.undo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads that a file alone has made, with all that was made of them. */
@Component
class LeadsOfFile {

    private static final int LEADS_AT_ONCE = 500;
    private static final String OF_THEM = " WHERE lead_number IN (:leads)";

    /** What points at something goes before it. */
    private static final List<String> STATEMENTS = List.of(
            "UPDATE activities SET lead_number = NULL" + OF_THEM,
            "DELETE FROM messages" + OF_THEM,
            "DELETE FROM enrolments" + OF_THEM,
            "DELETE FROM assignments" + OF_THEM,
            "DELETE FROM stays" + OF_THEM,
            "DELETE FROM scores" + OF_THEM,
            "DELETE FROM lead_keys" + OF_THEM,
            "DELETE k FROM links k JOIN inquiries i ON i.inquiry = k.inquiry WHERE i.lead_number IN (:leads)",
            "DELETE FROM inquiries" + OF_THEM,
            "DELETE FROM leads" + OF_THEM);

    private final JdbcClient database;

    LeadsOfFile(JdbcClient database) {
        this.database = database;
    }

    /** Takes some of them back; false when none is left. */
    boolean takeSome(long file) {
        List<Long> leads = database.sql("""
                        SELECT DISTINCT lead_number FROM inquiries
                        WHERE file = :file AND lead_number IS NOT NULL ORDER BY lead_number LIMIT :most
                        """)
                .param("file", file)
                .param("most", LEADS_AT_ONCE)
                .query(Long.class)
                .list();
        if (!leads.isEmpty()) {
            STATEMENTS.forEach(sql -> database.sql(sql).param("leads", leads).update());
        }
        return !leads.isEmpty();
    }
}
