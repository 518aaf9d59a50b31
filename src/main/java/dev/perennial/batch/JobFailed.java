package dev.perennial.batch;

import java.util.List;

/** One of the night's jobs did not end well; its cause is the first thing that went wrong. */
final class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobFailed(String job, List<Throwable> failures) {
        super("The job " + job + " failed.", failures.isEmpty() ? null : failures.get(0));
    }
}
