package dev.perennial.nurture;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.cast.Audience;
import dev.perennial.cast.Caps;
import dev.perennial.cast.Due;
import dev.perennial.cast.DueEnrolments;
import dev.perennial.cast.NextSteps;
import dev.perennial.cast.PlannedTouches;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.enrolment.Candidate;
import dev.perennial.enrolment.Candidates;
import dev.perennial.enrolment.Enrolments;
import dev.perennial.enrolment.Entrance;
import dev.perennial.enrolment.Entry;
import dev.perennial.enrolment.Leaving;
import dev.perennial.enrolment.OpenEnrolment;
import dev.perennial.enrolment.OpenEnrolments;
import dev.perennial.path.PathFiles;
import dev.perennial.path.Paths;
import dev.perennial.request.Requests;
import dev.perennial.sales.AnswerFiles;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps in touch with every lead that nobody works with: on one path at most, with one touch a night at most. */
@Configuration(proxyBeanMethods = false)
class NurtureJob {

    @Bean
    Job nurture(
            Jobs jobs,
            Step releaseLeads,
            Step answerRequests,
            Step enrolLeads,
            Step weighAudience,
            Step planTouches,
            Step sayWhatHappensNext,
            Step writeNurtureAnswers) {
        return jobs.of(
                releaseLeads,
                answerRequests,
                enrolLeads,
                weighAudience,
                planTouches,
                sayWhatHappensNext,
                writeNurtureAnswers);
    }

    /** For each lead on a path: when it is suppressed, has answered, met the goal or an exit, let it go. */
    @Bean
    Step releaseLeads(Steps steps, OpenEnrolments openEnrolments, LettingGo lettingGo, Enrolments enrolments) {
        return steps.<OpenEnrolment, Leaving>chunk()
                .reader(openEnrolments)
                .processor(lettingGo::decide)
                .writer(leavings -> enrolments.leave(leavings.getItems()))
                .build();
    }

    /** For each request of sales: do it, or say why not. */
    @Bean
    Step answerRequests(Steps steps, Requests requests) {
        return steps.repeat(requests::answerNext);
    }

    /** For each lead in nurture that is on no path: choose the path of highest priority that takes it. */
    @Bean
    Step enrolLeads(Steps steps, Candidates candidates, Entrance entrance, Enrolments enrolments) {
        return steps.<Candidate, Entry>chunk()
                .reader(candidates)
                .processor(entrance::choose)
                .writer(entries -> enrolments.enter(entries.getItems()))
                .build();
    }

    /** Stops the night when more mail than the limit would be queued. */
    @Bean
    Step weighAudience(Steps steps, Audience audience, NurtureSettings settings) {
        return steps.once(tally -> audience.weigh(settings.maxMessagesPerNight(), tally));
    }

    /** For each enrolment that is due: choose its touch, write the mail and queue it, or finish the path. */
    @Bean
    Step planTouches(Steps steps, DueEnrolments dueEnrolments, PlannedTouches plannedTouches) {
        return steps.<Due, Due>chunk()
                .reader(dueEnrolments)
                .writer(plannedTouches::plan)
                .build();
    }

    /** For each lead on a path: the next touch and its date are what happens next. */
    @Bean
    Step sayWhatHappensNext(Steps steps, NextSteps nextSteps) {
        return steps.slices(nextSteps::leads, nextSteps::say);
    }

    /** Answers tonight's request files row by row. */
    @Bean
    Step writeNurtureAnswers(Steps steps, AnswerFiles answerFiles) {
        return steps.once(tally -> answerFiles.write("nurture-requests", tally));
    }

    @Bean
    Paths nurturePaths(Home home) {
        return Problems.none(problems -> PathFiles.read(home, problems));
    }

    @Bean
    NurtureSettings nurtureSettings(Home home) {
        return Problems.none(problems -> NurtureFile.read(home, problems));
    }

    @Bean
    Caps caps(NurtureSettings settings) {
        return settings.caps();
    }
}
