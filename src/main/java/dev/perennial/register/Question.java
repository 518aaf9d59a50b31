package dev.perennial.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many keys at once, looked up in their order: each page is read once, for all keys that it may hold. Who asks for a key has it,
 * too, and is among the answers.
 */
final class Question {

    private static final int AT_ONCE = 16_384;
    private static final int RECORD_BITS = 40;

    private final Volumes rows;
    private final List<Volume> volumes;
    private final Entries asked;
    /** The place of the entry that asks first for a key, counted within a piece; then the record that has it. */
    private long[] found = new long[AT_ONCE];

    private int size;

    Question(Volumes rows, List<Volume> volumes, Entries asked) {
        this.rows = rows;
        this.volumes = volumes;
        this.asked = asked;
    }

    void answer(Register.Taker taker) {
        int from = 0;
        while (from < asked.size()) {
            int to = asked.behind(Math.min(asked.size() - 1, from + AT_ONCE));
            size = 0;
            addAsking(from, to);
            for (Volume volume : volumes) {
                find(volume, from, to);
            }
            Arrays.sort(found, 0, size);
            tell(from, taker);
            from = to;
        }
    }

    private void addAsking(int from, int to) {
        int first = from;
        for (int at = from; at < to; at++) {
            first = asked.key(at) == asked.key(first) ? first : at;
            add(first - from, asked.record(at));
        }
    }

    private void find(Volume volume, int from, int to) {
        int[] pages = IntStream.range(from, to)
                .map(at -> volume.page(asked.key(at)))
                .distinct()
                .toArray();
        int[] at = {from};
        rows.read(volume, pages, (page, packed) -> {
            at[0] = find(new PackedPage.Reader(packed, volume.firstKey(page)), at[0], from, to);
        });
    }

    /** Answers at which entry to go on with the next page. */
    private int find(PackedPage.Reader page, int at, int from, int to) {
        int next = at;
        while (next < to && page.nextFrom(asked.key(next))) {
            while (next < to && asked.key(next) < page.key()) {
                next++;
            }
            if (next < to && asked.key(next) == page.key()) {
                add(next - from, page.record());
            }
        }
        return next;
    }

    private void add(long place, long record) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = place << RECORD_BITS | record;
    }

    private void tell(int from, Register.Taker taker) {
        int at = 0;
        while (at < size) {
            long place = found[at] >>> RECORD_BITS;
            int end = at;
            while (end < size && found[end] >>> RECORD_BITS == place) {
                found[end++] &= (1L << RECORD_BITS) - 1;
            }
            int first = from + (int) place;
            taker.holders(asked.key(first), Arrays.copyOfRange(found, at, end), first, asked.behind(first));
            at = end;
        }
    }
}
