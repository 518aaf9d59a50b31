package dev.perennial.review;

import dev.perennial.batch.Steps;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the dedupe job that asks people. */
@Configuration(proxyBeanMethods = false)
class ReviewJob {

    /** Writes the pairs of tonight that are too likely to ignore and too unlikely to merge, for people to answer. */
    @Bean
    Step writeReview(Steps steps, ReviewFiles reviewFiles) {
        return steps.once(reviewFiles::write);
    }
}
