package dev.perennial.sales;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives leads to reps and tells every rep what happens next. */
@Configuration(proxyBeanMethods = false)
class SalesJob {

    @Bean
    Job sales(Jobs jobs, Step offerLeads, Step writeWorkLists, Step writeSalesAnswers) {
        return jobs.of(offerLeads, writeWorkLists, writeSalesAnswers);
    }

    /** Gives every lead that is ready, and in nobody's hands, to its owner or to the next rep in turn. */
    @Bean
    Step offerLeads(Steps steps, ReadyLeads readyLeads) {
        return steps.repeat(readyLeads::offerNextPage);
    }

    /** Writes each rep's list of leads: what to do, why, and by when. */
    @Bean
    Step writeWorkLists(Steps steps, WorkLists workLists) {
        return steps.once(workLists::write);
    }

    /** Answers tonight's files of feedback and opportunities row by row. */
    @Bean
    Step writeSalesAnswers(Steps steps, AnswerFiles answerFiles) {
        return steps.once(tally -> {
            answerFiles.write("sales-feedback", tally);
            answerFiles.write("opportunities", tally);
        });
    }

    @Bean
    AssignmentSettings assignmentSettings(Home home) {
        return Problems.none(problems -> AssignmentFile.read(home, problems));
    }
}
