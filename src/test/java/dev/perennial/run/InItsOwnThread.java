package dev.perennial.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A run beside the test, so that the test can look at it, stop it or wait for it. */
record InItsOwnThread<T>(FutureTask<T> task) {

    static <T> InItsOwnThread<T> of(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "run");
        thread.setDaemon(true);
        thread.start();
        return new InItsOwnThread<>(task);
    }

    T result() throws InterruptedException {
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
