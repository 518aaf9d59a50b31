package dev.perennial.reading;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads, cleans and packs a file in a thread of its own, a piece ahead of the step that writes them: the program and the
 * database work at the same time, and no more than three pieces are in memory. What goes wrong there is told to the step, after
 * the pieces before it.
 */
final class ReadAhead implements AutoCloseable {

    private static final int PIECES_AHEAD = 1;

    /** Makes the pieces of a file, one after the other. */
    @FunctionalInterface
    interface Pieces {
        ReadyPiece next() throws IOException;
    }

    private final BlockingQueue<Read> queue = new ArrayBlockingQueue<>(PIECES_AHEAD);
    private final Pieces pieces;
    private final Thread thread;

    private ReadAhead(Pieces pieces) {
        this.pieces = pieces;
        this.thread = new Thread(this::read, "intake-reads-ahead");
    }

    static ReadAhead of(Pieces pieces) {
        ReadAhead ahead = new ReadAhead(pieces);
        ahead.thread.setDaemon(true);
        ahead.thread.start();
        return ahead;
    }

    /** A piece, or what kept it from being made. */
    private record Read(
            @Nullable ReadyPiece piece, @Nullable Throwable failure) {}

    /** The next piece, waited for; not to be called again after the last one. */
    ReadyPiece next() throws IOException {
        Read read = taken();
        if (read.piece() != null) {
            return read.piece();
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

    private Read taken() {
        try {
            return queue.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was being read.", stopped);
        }
    }

    private void read() {
        try {
            ReadyPiece piece;
            do {
                piece = pieces.next();
                queue.put(new Read(piece, null));
            } while (!piece.isLast());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) { // also an OutOfMemoryError, for which the step would wait for ever
            tell(failure);
        }
    }

    private void tell(Throwable failure) {
        try {
            queue.put(new Read(null, failure));
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
