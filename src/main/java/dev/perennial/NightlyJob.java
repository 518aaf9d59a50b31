package dev.perennial;

import dev.perennial.batch.Jobs;
import org.springframework.batch.core.job.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The night, in the order of the folders in {@code jobs/}. */
@Configuration(proxyBeanMethods = false)
class NightlyJob {

    @Bean
    Job nightly(
            Jobs jobs, Job intake, Job dedupe, Job scoring, Job funnel, Job sales, Job nurture, Job email, Job report) {
        return jobs.night(intake, dedupe, scoring, funnel, sales, nurture, email, report);
    }
}
