package dev.perennial.database;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A run of ids, both ends included; empty when the last is before the first. */
public record IdRange(long first, long last) {

    public static final IdRange EMPTY = new IdRange(1, 0);

    public boolean isEmpty() {
        return last < first;
    }

    /** How many ids the range spans, whether or not each of them has a row. */
    public long length() {
        return isEmpty() ? 0 : last - first + 1;
    }

    /** The range cut into neighbours of at most {@code size} ids, in order; none when empty. */
    public Stream<IdRange> slices(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("A slice holds at least one id, not " + size + ".");
        }
        long slices = (length() + size - 1) / size;
        return LongStream.range(0, slices).mapToObj(slice -> slice(first + slice * size, size));
    }

    private IdRange slice(long from, long size) {
        return new IdRange(from, Math.min(last, from + size - 1));
    }
}
