package dev.perennial.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Work that is done beside a step's own transaction: in another thread and on another connection, so that it sees what was
 * committed before it asks.
 */
@Component
public class Beside implements DisposableBean {

    private final ExecutorService threads = Executors.newCachedThreadPool(Beside::thread);

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "beside");
        thread.setDaemon(true);
        return thread;
    }

    public <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** What it made, or the failure as it was thrown. */
    public static <T> T made(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw failed;
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
