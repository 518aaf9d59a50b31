package dev.perennial.dedupe;

import dev.perennial.database.IdPages;
import dev.perennial.night.Night;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads that got an inquiry or another lead tonight, each with all inquiries it ever had. */
@Component
class LeadsWithNews extends IdPages<InquiriesOfLead> {

    LeadsWithNews(JdbcClient database, Night night, InquiriesByLead inquiries) {
        super(database, """
                SELECT lead_number FROM links WHERE night = :night AND lead_number > :after
                UNION
                SELECT survivor FROM merges WHERE night = :night AND undone_on IS NULL AND survivor > :after
                ORDER BY lead_number LIMIT :limit
                """, () -> Map.of("night", night.date()), inquiries::of);
    }
}
