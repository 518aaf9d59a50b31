package dev.perennial.dedupe;

import static dev.perennial.batch.Tallies.tally;

import dev.perennial.census.NewRecords;
import dev.perennial.likeness.Likenesses;
import dev.perennial.likeness.RecordsAnew;
import dev.perennial.told.Unheard;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.context.ApplicationContext;

/** The steps of the dedupe job, for tests in other packages. */
public final class DedupeSteps {

    private DedupeSteps() {}

    public static void findLeads(ApplicationContext context) {
        linkNewInquiries(context);
        while (context.getBean(RecordsAnew.class).recordNextPage(tally())) {
            // goes on
        }
        context.getBean(NewRecords.class).keep(all(context.getBean(Unheard.class)));
        while (context.getBean(Likenesses.class).weighNextPage(tally())) {
            // goes on
        }
    }

    static void linkNewInquiries(ApplicationContext context) {
        context.getBean(Links.class).record(all(context.getBean(NewInquiries.class)));
    }

    public static void chooseBestValues(ApplicationContext context) {
        List<BestValues> best = all(context.getBean(LeadsWithNews.class)).stream()
                .map(Survivorship::best)
                .toList();
        context.getBean(Leads.class).record(new Chunk<>(best));
    }

    private static <T> List<T> all(ItemStreamReader<T> reader) {
        reader.open(new ExecutionContext());
        List<T> all = new ArrayList<>();
        try {
            for (T item = reader.read(); item != null; item = reader.read()) {
                all.add(item);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        reader.close();
        return all;
    }
}
