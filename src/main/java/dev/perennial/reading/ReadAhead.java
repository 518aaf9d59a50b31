package dev.perennial.reading;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads a file in a thread of its own, and cleans and packs its pieces in two others, ahead of the step that writes them in
 * their order: all cores and the database work at the same time, and no more than five pieces are in memory. What goes wrong
 * there is told to the step, after the pieces before it.
 */
final class ReadAhead implements AutoCloseable {

    private static final int PIECES_AHEAD = 2;
    private static final int CLEANERS = 2;

    /** Reads the pieces of a file, one after the other. */
    @FunctionalInterface
    interface Pieces {
        WrittenRows next() throws IOException;
    }

    private final BlockingQueue<Future<ReadyPiece>> queue = new ArrayBlockingQueue<>(PIECES_AHEAD);
    private final ExecutorService cleaners =
            Executors.newFixedThreadPool(CLEANERS, work -> daemon(work, "intake-cleans"));
    private final Pieces pieces;
    private final Function<WrittenRows, ReadyPiece> cleaning;
    private final Thread reader;

    private ReadAhead(Pieces pieces, Function<WrittenRows, ReadyPiece> cleaning) {
        this.pieces = pieces;
        this.cleaning = cleaning;
        this.reader = daemon(this::read, "intake-reads-ahead");
    }

    static ReadAhead of(Pieces pieces, Function<WrittenRows, ReadyPiece> cleaning) {
        ReadAhead ahead = new ReadAhead(pieces, cleaning);
        ahead.reader.start();
        return ahead;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The next piece, waited for; not to be called again after the last one. */
    ReadyPiece next() throws IOException {
        try {
            return queue.take().get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was being read.", stopped);
        } catch (ExecutionException told) {
            Throwable failure = told.getCause();
            if (failure instanceof IOException io) {
                throw io;
            }
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException("The file could not be read ahead.", failure);
        }
    }

    private void read() {
        try {
            WrittenRows rows;
            do {
                rows = pieces.next();
                WrittenRows piece = rows;
                queue.put(cleaners.submit(() -> cleaning.apply(piece)));
            } while (!rows.isLast());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) { // also an OutOfMemoryError, for which the step would wait for ever
            tell(failure);
        }
    }

    private void tell(Throwable failure) {
        try {
            queue.put(CompletableFuture.failedFuture(failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when its threads have ended, so that what they read from can be closed. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive() || !cleaners.isTerminated()) {
            try {
                reader.join();
                cleaners.shutdownNow();
                cleaners.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
