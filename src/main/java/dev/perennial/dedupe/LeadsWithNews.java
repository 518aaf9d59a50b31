package dev.perennial.dedupe;

import dev.perennial.batch.PagesAhead;
import dev.perennial.database.Beside;
import dev.perennial.night.Night;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads that got an inquiry or another lead tonight, each with all inquiries it ever had, in the order of their numbers. */
@Component
class LeadsWithNews extends PagesAhead<InquiriesOfLead> {

    private static final int PAGE = 500;

    private final JdbcClient database;
    private final Night night;
    private final InquiriesByLead inquiries;
    private LocalDate tonight = LocalDate.EPOCH;
    private long readUpTo;

    LeadsWithNews(JdbcClient database, Beside beside, Night night, InquiriesByLead inquiries) {
        super(beside);
        this.database = database;
        this.night = night;
        this.inquiries = inquiries;
    }

    @Override
    public void open(ExecutionContext context) {
        tonight = night.date(); // known to this thread only
        readUpTo = 0;
        super.open(context);
    }

    @Override
    protected List<InquiriesOfLead> nextPage() {
        for (List<Long> leads = nextLeads(); !leads.isEmpty(); leads = nextLeads()) {
            List<InquiriesOfLead> page = List.copyOf(inquiries.of(leads));
            if (!page.isEmpty()) {
                return page;
            }
        }
        return List.of();
    }

    private List<Long> nextLeads() {
        List<Long> leads = database.sql("""
                (SELECT DISTINCT lead_number FROM links WHERE night = :night AND lead_number > :after
                 ORDER BY lead_number LIMIT :page)
                UNION
                (SELECT DISTINCT survivor FROM merges WHERE night = :night AND undone_on IS NULL AND survivor > :after
                 ORDER BY survivor LIMIT :page)
                ORDER BY lead_number LIMIT :page
                """)
                .param("night", tonight)
                .param("after", readUpTo)
                .param("page", PAGE)
                .query(Long.class)
                .list();
        readUpTo = leads.isEmpty() ? readUpTo : leads.get(leads.size() - 1);
        return leads;
    }
}
