package dev.perennial.batch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/**
 * Writes a step's row when the step is made, once a second while it runs, and once when it ends. Spring Batch also writes it when
 * work begins, with each piece and a second time at the end, in transactions that cost more than most of our pieces. A
 * step that is killed counts as running either way.
 */
final class RowOfRunningStep implements MethodInterceptor {

    private static final long AT_MOST_EVERY = Duration.ofSeconds(1).toNanos();

    /** What the rows of the jobs now running say, by the number of the step's execution. */
    private final Map<Long, Written> written = new ConcurrentHashMap<>();

    private record Written(long jobExecution, BatchStatus status, ExitStatus exit, long at) {

        static Written now(StepExecution step) {
            return new Written(step.getJobExecutionId(), step.getStatus(), step.getExitStatus(), System.nanoTime());
        }

        boolean tells(StepExecution step) {
            return step.getStatus().isRunning()
                    ? System.nanoTime() - at < AT_MOST_EVERY
                    : status == step.getStatus() && exit.equals(step.getExitStatus());
        }
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        return switch (call.getMethod().getName()) {
            case "createStepExecution" -> made(call);
            case "update" -> updated(call);
            default -> call.proceed();
        };
    }

    private @Nullable Object made(MethodInvocation call) throws Throwable {
        Object answer = call.proceed();
        if (answer instanceof StepExecution step) {
            written.put(step.getId(), Written.now(step));
        }
        return answer;
    }

    private @Nullable Object updated(MethodInvocation call) throws Throwable {
        Object row = call.getArguments()[0];
        if (row instanceof JobExecution job && job.getEndTime() != null) {
            written.values().removeIf(step -> step.jobExecution() == job.getId());
        }
        if (!(row instanceof StepExecution step)) {
            return call.proceed();
        }
        Written last = written.get(step.getId());
        if (last == null || !last.tells(step)) {
            call.proceed();
            written.put(step.getId(), Written.now(step));
        }
        return null;
    }
}
