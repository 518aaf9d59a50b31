package dev.perennial.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many rows are written in two halves at the same time, each in a transaction of its own: a server writes the rows of one
 * connection on one core. A few go in the caller's transaction. At read committed, where a statement locks the rows that it found
 * and not the gaps between them, in which the other half wants to write.
 */
@Component
public class Halves implements DisposableBean {

    /** Fewer are written sooner than two threads are awake. */
    private static final int FEWEST_ROWS = 1000;

    private static final int MOST_ATTEMPTS = 5;

    private final TransactionTemplate transaction;
    private final ExecutorService writers = Executors.newFixedThreadPool(2, Halves::writer);

    public Halves(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    private static Thread writer(Runnable work) {
        Thread thread = new Thread(work, "half");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes the rows from one place to another and answers how many of them are new. */
    @FunctionalInterface
    public interface Writing {
        long write(int fromRow, int toRow);
    }

    /** How many of the rows are new. When one half fails, the other one may be there nevertheless; neither is still on its way. */
    public long write(int rows, Writing writing) {
        if (rows < FEWEST_ROWS) {
            return writing.write(0, rows);
        }
        CompletableFuture<Long> first = half(writing, 0, rows / 2);
        CompletableFuture<Long> second = half(writing, rows / 2, rows);
        try {
            CompletableFuture.allOf(first, second).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        return first.join() + second.join();
    }

    private CompletableFuture<Long> half(Writing writing, int fromRow, int toRow) {
        return CompletableFuture.supplyAsync(() -> persistently(writing, fromRow, toRow), writers);
    }

    /** A key that is there already is locked together with the gap before it, where the other half may want to write. */
    private long persistently(Writing writing, int fromRow, int toRow) {
        for (int attempt = 1; ; attempt++) {
            try {
                Long written = transaction.execute(status -> writing.write(fromRow, toRow));
                return written == null ? 0 : written;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == MOST_ATTEMPTS) {
                    throw deadlock;
                }
            }
        }
    }

    @Override
    public void destroy() {
        writers.shutdown();
    }
}
