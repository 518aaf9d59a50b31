package dev.perennial.merge;

import dev.perennial.batch.Steps;
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
        return steps.repeat(tally -> {
            long done = waitingMerges.doNext();
            tally.read(done);
            tally.wrote(done);
            return done > 0;
        });
    }
}
