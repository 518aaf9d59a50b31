package dev.perennial.merge;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came after a merge belongs, once it is undone, to the lead whose address it names. */
@Component
class LaterNews {

    private final JdbcClient database;

    LaterNews(JdbcClient database) {
        this.database = database;
    }

    void divide(long lead, long merged) {
        for (String table : new String[] {"inquiries", "activities"}) {
            divide("UPDATE " + table + """
                     t JOIN lead_keys k ON k.kind = 'EMAIL' AND k.value = t.email_key
                    SET t.lead_number = :merged
                    WHERE t.lead_number = :lead AND k.lead_number = :merged
                    """, lead, merged);
        }
        for (String table : new String[] {"links", "match_records"}) {
            divide("UPDATE " + table + """
                     t JOIN inquiries i ON i.inquiry = t.inquiry
                    SET t.lead_number = :merged
                    WHERE t.lead_number = :lead AND i.lead_number = :merged
                    """, lead, merged);
        }
    }

    private void divide(String sql, long lead, long merged) {
        database.sql(sql).param("lead", lead).param("merged", merged).update();
    }
}
