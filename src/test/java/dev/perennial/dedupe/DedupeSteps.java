package dev.perennial.dedupe;

import static dev.perennial.batch.Tallies.tally;

import dev.perennial.likeness.Likenesses;
import dev.perennial.likeness.NewRecords;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ApplicationContext;

/** The steps of the dedupe job, for tests in other packages. */
public final class DedupeSteps {

    private DedupeSteps() {}

    public static void findLeads(ApplicationContext context) {
        while (context.getBean(NewInquiries.class).linkNextPage(tally())) {
            // goes on
        }
        while (context.getBean(NewRecords.class).keepNextPage(tally())) {
            // goes on
        }
        while (context.getBean(Likenesses.class).weighNextPage(tally())) {
            // goes on
        }
    }

    public static void chooseBestValues(ApplicationContext context) {
        LeadsWithNews withNews = context.getBean(LeadsWithNews.class);
        withNews.open(new ExecutionContext());
        List<BestValues> best = new ArrayList<>();
        for (InquiriesOfLead lead = withNews.read(); lead != null; lead = withNews.read()) {
            best.add(Survivorship.best(lead));
        }
        context.getBean(Leads.class).record(new Chunk<>(best));
    }
}
