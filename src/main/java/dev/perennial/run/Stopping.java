package dev.perennial.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets a signal end a run cleanly: the piece of work in hand is committed, the run is recorded as stopped, and only then
 * are the connections closed. Without it the pool closes under the running job and its row stays STARTED for ever.
 */
@Component
class Stopping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Stopping.class);
    private static final long PATIENCE_SECONDS = 60;

    private volatile boolean requested;
    private volatile boolean listening;
    private volatile @Nullable CountDownLatch run;

    /** Whether the work in hand shall be the last. */
    boolean requested() {
        return requested;
    }

    void runStarts() {
        run = new CountDownLatch(1);
    }

    void runEnds() {
        CountDownLatch current = run;
        if (current != null) {
            current.countDown();
        }
    }

    @Override
    public void start() {
        listening = true;
    }

    @Override
    public void stop() {
        requested = true;
        listening = false;
        CountDownLatch current = run;
        if (current == null) {
            return;
        }
        try {
            if (!current.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn(
                        "The work in hand did not end within {} s; it will be rolled back and done again.",
                        PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listening;
    }

    /** The highest phase is stopped first, before anything that a job needs. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
