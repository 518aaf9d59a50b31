package dev.perennial.trait;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What some texts were read as last: most of what stands in one record stands in others near it, too. Any number of threads may
 * ask; what one of them read another one may read again.
 */
public final class Recent<V> {

    /** Longer ones hardly come again, and would take room. */
    private static final int LONGEST = 100;

    private record Reading<V>(String written, V read) {}

    private final AtomicReferenceArray<@Nullable Reading<V>> readings;

    /** @param most so many are remembered, a power of two */
    public Recent(int most) {
        this.readings = new AtomicReferenceArray<>(most);
    }

    public V of(String written, Supplier<V> reading) {
        if (written.length() > LONGEST) {
            return reading.get();
        }
        int hash = written.hashCode();
        int place = (hash ^ hash >>> 16) & (readings.length() - 1);
        Reading<V> known = readings.getPlain(place);
        if (known == null || !known.written().equals(written)) {
            known = new Reading<>(written, reading.get());
            readings.setPlain(place, known);
        }
        return known.read();
    }
}
