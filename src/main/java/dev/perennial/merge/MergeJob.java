package dev.perennial.merge;

import dev.perennial.batch.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the dedupe job that makes one lead of several. */
@Configuration(proxyBeanMethods = false)
class MergeJob {

    private static final int GROUPS = 2_000;

    /** For each group of leads that may be one person: decide which are, and merge those into the oldest. */
    @Bean
    Step mergeLeads(Steps steps, Groups groups, Judge judge, Merges merges) {
        return steps.<Group, Group>chunk(GROUPS)
                .reader(groups)
                .writer(some -> merges.record(judge.decide(some.getItems())))
                .build();
    }
}
