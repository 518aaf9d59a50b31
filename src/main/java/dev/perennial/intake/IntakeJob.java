package dev.perennial.intake;

import dev.perennial.batch.Jobs;
import dev.perennial.batch.Steps;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.undo.Undo;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files to rows: take every file in the inbox once, hand back the rows that are bad, put the files away. */
@Configuration(proxyBeanMethods = false)
class IntakeJob {

    @Bean
    Job intake(Jobs jobs, Step endUndoing, Step takeFiles, Step writeRejects, Step archiveFiles) {
        return jobs.of(endUndoing, takeFiles, writeRejects, archiveFiles);
    }

    /** A half-undone file would be linked again by the next job. */
    @Bean
    Step endUndoing(Steps steps, Undo undo) {
        return steps.repeat(undo::goOn);
    }

    @Bean
    Step takeFiles(Steps steps, IncomingFiles files) {
        return steps.repeat(files::takeNextRows);
    }

    @Bean
    Step writeRejects(Steps steps, RejectFiles rejects) {
        return steps.once(rejects::write);
    }

    @Bean
    Step archiveFiles(Steps steps, FinishedFiles files) {
        return steps.once(files::putAway);
    }

    @Bean
    IntakeSettings intakeSettings(Home home) {
        return Problems.none(problems -> IntakeFile.read(home, problems));
    }
}
