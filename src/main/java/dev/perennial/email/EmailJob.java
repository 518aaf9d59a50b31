package dev.perennial.email;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.night.Calendar;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deliver due messages inside the recipient's send window; without a mail server, write them to files. */
@Configuration(proxyBeanMethods = false)
class EmailJob {

    @Bean
    Job email(
            Jobs jobs,
            Step settleClaims,
            Step makeMessagesReady,
            Step stopAboveMailLimit,
            Step suppressUnwanted,
            Step deliverDueMessages) {
        return jobs.of(settleClaims, makeMessagesReady, stopAboveMailLimit, suppressUnwanted, deliverDueMessages);
    }

    /** Decide, from the journal or the files, what became of messages that a killed run had in its hands. */
    @Bean
    Step settleClaims(Steps steps, Delivery delivery) {
        return steps.repeat(tally -> delivery.settleClaims());
    }

    /** Queue again what was deferred until now, and give up what is past its window. */
    @Bean
    Step makeMessagesReady(Steps steps, Delivery delivery) {
        return steps.once(tally -> delivery.makeReady());
    }

    @Bean
    Step stopAboveMailLimit(Steps steps, Waiting waiting) {
        return steps.once(tally -> waiting.stopAboveLimit());
    }

    @Bean
    Step suppressUnwanted(Steps steps, Delivery delivery) {
        return steps.once(tally -> tally.wrote(delivery.suppressWaiting()));
    }

    @Bean
    Step deliverDueMessages(Steps steps, Delivery delivery) {
        return steps.repeat(delivery::next);
    }

    @Bean
    EmailSettings emailSettings(Home home) {
        return Problems.none(problems -> EmailFile.read(home, problems));
    }

    @Bean
    SendWindow sendWindow(EmailSettings settings, Calendar calendar) {
        return new SendWindow(settings.window(), calendar::isWorkingDay);
    }
}
