package dev.perennial.batch;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;

/** Tallies for tests that call a piece of work without its step. */
public final class Tallies {

    private Tallies() {}

    public static Tally tally() {
        JobExecution run = new JobExecution(1, new JobInstance(1, "test"), new JobParameters());
        return new Tally(new StepContribution(new StepExecution(1, "test", run)));
    }
}
