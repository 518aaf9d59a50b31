package dev.perennial.batch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;

/**
 * Answers for the job repository what nobody needs to look up: a job that runs for the first time in this program has no earlier
 * executions of its steps. Spring Batch asks twice before each step, in a transaction each time. The run lock keeps other programs
 * from running the same job meanwhile.
 */
final class FirstExecutions implements MethodInterceptor {

    /** Jobs that began here, with those of their steps that have begun; by the number of the job's instance. */
    private final Set<Long> begunHere = ConcurrentHashMap.newKeySet();

    private final Set<String> stepsBegun = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        @Nullable Object[] given = call.getArguments();
        return switch (call.getMethod().getName()) {
            case "createJobInstance" -> instanceBegun(call);
            case "createStepExecution" -> stepBegun(call);
            case "getLastStepExecution" -> isFirst(given) ? null : call.proceed();
            case "getStepExecutionCount" -> isFirst(given) ? 0L : call.proceed();
            case "update" -> updated(call);
            default -> call.proceed();
        };
    }

    private @Nullable Object instanceBegun(MethodInvocation call) throws Throwable {
        JobInstance instance = (JobInstance) call.proceed();
        if (instance != null) {
            begunHere.add(instance.getInstanceId());
        }
        return instance;
    }

    private @Nullable Object stepBegun(MethodInvocation call) throws Throwable {
        StepExecution step = (StepExecution) call.proceed();
        if (step != null) {
            stepsBegun.add(key(step.getJobExecution().getJobInstanceId(), step.getStepName()));
        }
        return step;
    }

    /** A job that has ended is forgotten: if it is started again, the repository knows more. */
    private @Nullable Object updated(MethodInvocation call) throws Throwable {
        if (call.getArguments()[0] instanceof JobExecution job && job.getEndTime() != null) {
            begunHere.remove(job.getJobInstanceId());
            stepsBegun.removeIf(step -> step.startsWith(job.getJobInstanceId() + " "));
        }
        return call.proceed();
    }

    private boolean isFirst(@Nullable Object[] given) {
        return given[0] instanceof JobInstance instance
                && begunHere.contains(instance.getInstanceId())
                && !stepsBegun.contains(key(instance.getInstanceId(), String.valueOf(given[1])));
    }

    private static String key(long instance, String step) {
        return instance + " " + step;
    }
}
