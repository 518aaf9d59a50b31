package dev.perennial.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The keys of some records: one number for each pair of a key and a record, so that very many fit into the memory. */
public final class Entries {

    /** So many records can be together. */
    public static final int MOST_RECORDS = 1 << 16;

    private static final int MARK_BITS = 7;
    private static final int PLACE_BITS = 16;
    private static final int BITS = PLACE_BITS + MARK_BITS;

    private final long[] records;
    private long[] packed = new long[1024];
    private int size;

    /** @param records in rising order */
    public Entries(long[] records) {
        this.records = records;
    }

    /** All of these, whose records follow each other in rising order. */
    public static Entries joined(List<Entries> parts) {
        Entries all = new Entries(parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.records))
                .toArray());
        all.packed = new long[parts.stream().mapToInt(Entries::size).sum()];
        long before = 0;
        for (Entries part : parts) {
            for (int at = 0; at < part.size; at++) {
                all.packed[all.size++] = part.packed[at] + (before << MARK_BITS);
            }
            before += part.records.length;
        }
        return all;
    }

    /** For each of the records its place among others, which are in rising order; -1 for one that is not there. */
    public int[] placesIn(long[] others) {
        return LongStream.of(records)
                .mapToInt(record -> Math.max(-1, Arrays.binarySearch(others, record)))
                .toArray();
    }

    /** Those of some of the records, at their new places, in the same order; places below 0 are left out. */
    public Entries moved(int[] places, long[] some) {
        Entries moved = new Entries(some);
        for (int at = 0; at < size; at++) {
            if (places[place(at)] >= 0) {
                moved.addShortened(key(at), places[place(at)], mark(at));
            }
        }
        return moved;
    }

    public Optional<Long> lastRecord() {
        return records.length == 0 ? Optional.empty() : Optional.of(records[records.length - 1]);
    }

    /**
     * @param key any number; what counts of it are its upper bits, of which two different keys hardly share all
     * @param place the record's place among all
     * @param mark whatever the caller wants to know of the key again, below 128
     */
    public void add(long key, int place, int mark) {
        addShortened(shortened(key), place, mark);
    }

    private void addShortened(long key, int place, int mark) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, Math.max(1024, size * 2));
        }
        packed[size++] = key << BITS | (long) place << MARK_BITS | mark;
    }

    /** What counts of a key. */
    public static long shortened(long key) {
        return key >>> (Long.SIZE - Volume.KEY_BITS);
    }

    /** To be called when all were added. */
    public Entries sorted() {
        Arrays.parallelSort(packed, 0, size);
        return this;
    }

    public int size() {
        return size;
    }

    public long key(int at) {
        return packed[at] >>> BITS;
    }

    public int place(int at) {
        return (int) (packed[at] >>> MARK_BITS) & ((1 << PLACE_BITS) - 1);
    }

    public int mark(int at) {
        return (int) packed[at] & ((1 << MARK_BITS) - 1);
    }

    public long record(int at) {
        return records[place(at)];
    }

    /** The first entry from this one on that has another key. */
    int behind(int at) {
        int to = at + 1;
        while (to < size && key(to) == key(at)) {
            to++;
        }
        return to;
    }
}
