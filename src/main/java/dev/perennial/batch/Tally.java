package dev.perennial.batch;

import org.springframework.batch.core.step.StepContribution;

/** Counts what one transaction of a step read and wrote, for progress, status and reconciliation. */
public final class Tally {

    private final StepContribution contribution;

    Tally(StepContribution contribution) {
        this.contribution = contribution;
    }

    /** Rows looked at. */
    public void read(long rows) {
        for (long row = 0; row < rows; row++) {
            contribution.incrementReadCount();
        }
    }

    /** Rows written, changed or handed on. */
    public void wrote(long rows) {
        contribution.incrementWriteCount(rows);
    }
}
