package dev.perennial.merge;

import dev.perennial.dedupe.DedupeSteps;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ApplicationContext;

/** A night's dedupe, as far as it finds and merges leads. */
public record MergedNight(ApplicationContext context) {

    public void run() {
        DedupeSteps.findLeads(context);
        Groups groups = context.getBean(Groups.class);
        groups.open(new ExecutionContext());
        List<Group> all = new ArrayList<>();
        for (Group group = groups.read(); group != null; group = groups.read()) {
            all.add(group);
        }
        context.getBean(Merges.class).record(context.getBean(Judge.class).decide(all));
        DedupeSteps.chooseBestValues(context);
    }
}
