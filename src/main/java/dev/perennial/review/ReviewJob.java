package dev.perennial.review;

import dev.perennial.batch.Steps;
import dev.perennial.sales.AnswerFiles;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The step of the dedupe job that asks people. */
@Configuration(proxyBeanMethods = false)
class ReviewJob {

    /** For each answer of people: what they said of two inquiries holds from now on, and tonight's merges follow it. */
    @Bean
    Step takeReviewAnswers(Steps steps, AnswersOfFiles answersOfFiles) {
        return steps.once(answersOfFiles::take);
    }

    /** Hands each review file that was dropped back with what became of its rows. */
    @Bean
    Step answerReviewFiles(Steps steps, AnswerFiles answerFiles) {
        return steps.once(tally -> answerFiles.write("review-answers", tally));
    }

    /** Writes the pairs of tonight that are too likely to ignore and too unlikely to merge, for people to answer. */
    @Bean
    Step writeReview(Steps steps, ReviewFiles reviewFiles) {
        return steps.once(reviewFiles::write);
    }
}
