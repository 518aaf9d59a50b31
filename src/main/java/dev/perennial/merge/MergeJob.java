package dev.perennial.merge;

import dev.perennial.batch.Steps;
import dev.perennial.batch.Tally;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the dedupe job that make one lead of several. */
@Configuration(proxyBeanMethods = false)
class MergeJob {

    /** For each group of leads that may be one person: decide which are. */
    @Bean
    Step decideMerges(Steps steps, Verdicts verdicts, Merges merges) {
        return steps.<Verdict, Verdict>chunk(Verdicts.PAGE)
                .reader(verdicts)
                .writer(some -> merges.record(some.getItems()))
                .build();
    }

    /** For each such decision: all that belongs to the younger lead goes to the oldest one. */
    @Bean
    Step mergeLeads(Steps steps, WaitingMerges waitingMerges) {
        return steps.repeat(tally -> doNext(waitingMerges, tally));
    }

    /** For each decision of a night that ended before it was done: the same, before anything new is decided about its leads. */
    @Bean
    Step finishMerges(Steps steps, WaitingMerges waitingMerges) {
        return steps.repeat(tally -> waitingMerges.becomeTonights() || doNext(waitingMerges, tally));
    }

    private static boolean doNext(WaitingMerges waitingMerges, Tally tally) {
        long done = waitingMerges.doNext();
        tally.read(done);
        tally.wrote(done);
        return done > 0;
    }
}
