package dev.perennial.merge;

import dev.perennial.dedupe.DedupeSteps;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A night's dedupe, as far as it finds and merges leads. */
public record MergedNight(ApplicationContext context) {

    public void run() {
        DedupeSteps.findLeads(context);
        Groups groups = context.getBean(Groups.class);
        groups.open();
        List<Verdict> verdicts = new ArrayList<>();
        for (List<Group> page = groups.nextPage(100); !page.isEmpty(); page = groups.nextPage(100)) {
            verdicts.addAll(context.getBean(Judge.class).decide(page));
        }
        context.getBean(Merges.class).record(verdicts);
        carryOut(context.getBean(WaitingMerges.class));
        DedupeSteps.chooseBestValues(context);
    }

    static void carryOut(WaitingMerges waiting) {
        long done = 1;
        while (done > 0) {
            done = waiting.doNext();
        }
    }
}
