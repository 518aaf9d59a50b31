package dev.perennial.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * One of the eight jobs as a step of the night. A job that had ended before a kill, while its step had not yet been
 * recorded, counts as done.
 */
final class JobOfTheNight extends AbstractStep {

    private final Job job;
    private final JobOperator operator;
    private final StepInterruptionPolicy stopBeforeNextPiece;

    JobOfTheNight(Job job, JobRepository repository, JobOperator operator, StepInterruptionPolicy stopBeforeNextPiece) {
        super(repository);
        setName(job.getName());
        this.job = job;
        this.operator = operator;
        this.stopBeforeNextPiece = stopBeforeNextPiece;
    }

    @Override
    protected void doExecute(StepExecution step) throws Exception {
        stopBeforeNextPiece.checkInterrupted(step);
        try {
            follow(operator.start(job, new JobParameters(step.getJobParameters().parameters())));
        } catch (JobInstanceAlreadyCompleteException alreadyDone) {
            return;
        }
        stopBeforeNextPiece.checkInterrupted(step);
    }

    private void follow(JobExecution run) throws JobInterruptedException {
        if (run.getStatus() == BatchStatus.STOPPED) {
            throw new JobInterruptedException("Stopped in " + job.getName() + ".");
        }
        if (run.getStatus() != BatchStatus.COMPLETED) {
            throw new JobFailed(job.getName(), run.getAllFailureExceptions());
        }
    }
}
