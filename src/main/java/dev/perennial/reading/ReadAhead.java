package dev.perennial.reading;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pieces of a file in a thread of its own, ahead of whoever uses them: both work at the same time, and no more pieces
 * are in memory than are waiting, in use and being made. What goes wrong there is told to the user, after the pieces before it.
 */
final class ReadAhead<T> implements AutoCloseable {

    /** Makes the pieces of a file, one after the other. */
    @FunctionalInterface
    interface Pieces<T> {
        T next() throws IOException;
    }

    private final BlockingQueue<Read<T>> queue;
    private final Pieces<T> pieces;
    private final Predicate<T> isLast;
    private final Thread thread;

    private ReadAhead(Pieces<T> pieces, Predicate<T> isLast, int mostWaiting) {
        this.queue = new ArrayBlockingQueue<>(mostWaiting);
        this.pieces = pieces;
        this.isLast = isLast;
        this.thread = new Thread(this::read, "intake-reads-ahead");
    }

    static <T> ReadAhead<T> of(Pieces<T> pieces, Predicate<T> isLast, int mostWaiting) {
        ReadAhead<T> ahead = new ReadAhead<>(pieces, isLast, mostWaiting);
        ahead.thread.setDaemon(true);
        ahead.thread.start();
        return ahead;
    }

    /** A piece, or what kept it from being made. */
    private record Read<T>(@Nullable T piece, @Nullable Throwable failure) {}

    /** The next piece, waited for; not to be called again after the last one. */
    T next() throws IOException {
        Read<T> read = taken();
        T piece = read.piece();
        if (piece != null) {
            return piece;
        }
        Throwable failure = read.failure();
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new IllegalStateException("The file could not be read ahead.", failure);
    }

    private Read<T> taken() {
        try {
            return queue.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was being read.", stopped);
        }
    }

    private void read() {
        try {
            T piece;
            do {
                piece = pieces.next();
                queue.put(new Read<>(piece, null));
            } while (!isLast.test(piece));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) { // also an OutOfMemoryError, for which the step would wait for ever
            tell(failure);
        }
    }

    private void tell(Throwable failure) {
        try {
            queue.put(new Read<>(null, failure));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the thread has ended, so that what it reads from can be closed. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException hurry) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
