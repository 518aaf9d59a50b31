package dev.perennial.run;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.stereotype.Component;

/**
 * Asked between two pieces of work. Marks the step before it throws: the exception alone is taken for the end of the data
 * and leaves a step COMPLETED that did a fraction of its rows. A run that is not alone any more ends here too, as failed.
 */
@Component
class StopBeforeNextPiece implements StepInterruptionPolicy {

    private final Stopping stopping;
    private final RunLock lock;

    StopBeforeNextPiece(Stopping stopping, RunLock lock) {
        this.stopping = stopping;
        this.lock = lock;
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (stopping.requested() || Thread.currentThread().isInterrupted() || step.isTerminateOnly()) {
            step.setTerminateOnly();
            throw new JobInterruptedException("Stopped as asked; the same command goes on from here.");
        }
        lock.assertNotLost();
    }
}
