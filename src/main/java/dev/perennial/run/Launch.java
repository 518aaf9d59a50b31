package dev.perennial.run;

import dev.perennial.run.Outcome.Ending;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Hands a job and its parameters to Spring Batch and says how it ended. The night is what identifies a run. */
@Component
class Launch {

    private static final String NIGHTLY = "nightly";

    private final JobOperator operator;
    private final JobRepository repository;
    private final JobRegistry registry;

    Launch(JobOperator operator, JobRepository repository, JobRegistry registry) {
        this.operator = operator;
        this.repository = repository;
        this.registry = registry;
    }

    Outcome night(LocalDate date, boolean missed) {
        return start(
                NIGHTLY,
                parameters(date)
                        .addString("missed", String.valueOf(missed), false)
                        .toJobParameters());
    }

    /** A run of one job that did not end well goes on; otherwise it is a new one. */
    Outcome again(String job, LocalDate date) {
        long count = 1;
        while (ended(job, again(date, count))) {
            count++;
        }
        return start(job, again(date, count));
    }

    private Outcome start(String name, JobParameters parameters) {
        Job job = registry.getJob(name);
        if (job == null) {
            throw new IllegalArgumentException("There is no job called " + name + ".");
        }
        try {
            return outcome(operator.start(job, parameters));
        } catch (JobInstanceAlreadyCompleteException done) {
            return Outcome.of(Ending.ALREADY_DONE);
        } catch (JobExecutionException e) {
            return Outcome.failed(e);
        }
    }

    private boolean ended(String job, JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(job, parameters);
        return instance != null
                && repository.getJobExecutions(instance).stream()
                        .anyMatch(execution -> execution.getStatus() == BatchStatus.COMPLETED);
    }

    private static Outcome outcome(JobExecution execution) {
        return switch (execution.getStatus()) {
            case COMPLETED -> Outcome.of(Ending.DONE);
            case STOPPED, STOPPING -> Outcome.of(Ending.STOPPED);
            default -> Outcome.failed(cause(execution.getAllFailureExceptions()));
        };
    }

    private static Throwable cause(List<Throwable> failures) {
        return failures.isEmpty() ? new IllegalStateException("The run ended without saying why.") : failures.get(0);
    }

    private static JobParameters again(LocalDate date, long count) {
        return parameters(date).addLong("again", count).toJobParameters();
    }

    private static JobParametersBuilder parameters(LocalDate date) {
        return new JobParametersBuilder().addLocalDate("night", date);
    }
}
