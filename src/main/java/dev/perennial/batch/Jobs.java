package dev.perennial.batch;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.stereotype.Component;

/** Puts steps into a job, and jobs into the night, in the order given. A job is named after its bean. */
@Component
public class Jobs {

    private final JobRepository repository;
    private final JobOperator operator;
    private final StepInterruptionPolicy stopBeforeNextPiece;

    Jobs(JobRepository repository, JobOperator operator, StepInterruptionPolicy stopBeforeNextPiece) {
        this.repository = repository;
        this.operator = operator;
        this.stopBeforeNextPiece = stopBeforeNextPiece;
    }

    public Job of(Step first, Step... others) {
        SimpleJobBuilder job = new JobBuilder(repository).start(first);
        for (Step next : others) {
            job.next(next);
        }
        return job.build();
    }

    /** The night itself: each job is one step of it, so that a restart goes on at the job that did not end. */
    public Job night(Job first, Job... others) {
        SimpleJobBuilder night = new JobBuilder(repository).start(step(first));
        for (Job next : others) {
            night.next(step(next));
        }
        return night.build();
    }

    private Step step(Job job) {
        return new JobOfTheNight(job, repository, operator, stopBeforeNextPiece);
    }
}
