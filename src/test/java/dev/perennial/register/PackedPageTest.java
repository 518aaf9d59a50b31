package dev.perennial.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedPageTest {

    private static final long MOST = (1L << Volume.KEY_BITS) - 1;

    /** Numbers of every length that is written, from the shortest to the longest, and those on either side of a length. */
    @Test
    void everyKeyAndRecordComesBack() {
        List<long[]> entries = entries();
        PackedPage.Reader reader = reader(entries);

        List<long[]> read = new ArrayList<>();
        while (reader.next()) {
            read.add(new long[] {reader.key(), reader.record()});
        }
        assertThat(read).usingRecursiveFieldByFieldElementComparator().containsExactlyElementsOf(entries);
    }

    /** From the front of the page, so that all before it is left out; then on to what follows. */
    @Test
    void anyKeyIsFoundWithAllItsRecords() {
        List<long[]> entries = entries();
        for (long[] wanted : entries) {
            PackedPage.Reader reader = reader(entries);
            List<long[]> read = new ArrayList<>();
            while (reader.nextFrom(wanted[0])) {
                read.add(new long[] {reader.key(), reader.record()});
            }
            assertThat(read)
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(entries.stream()
                            .filter(entry -> entry[0] >= wanted[0])
                            .toList());
        }
        assertThat(reader(entries).nextFrom(MOST + 1)).isFalse();
    }

    private static List<long[]> entries() {
        List<long[]> entries = new ArrayList<>();
        entries.add(new long[] {0, 0});
        entries.add(new long[] {0, MOST});
        for (int bits = 1; bits < Volume.KEY_BITS; bits++) {
            long power = 1L << bits;
            entries.add(new long[] {power - 1 + bits, power - 1});
            entries.add(new long[] {power - 1 + bits, power});
            entries.add(new long[] {power + bits, power + 1});
        }
        entries.add(new long[] {MOST, 1});
        entries.add(new long[] {MOST, MOST});
        return entries;
    }

    private static PackedPage.Reader reader(List<long[]> entries) {
        PackedPage.Writer writer = new PackedPage.Writer(0);
        entries.forEach(entry -> writer.add(entry[0], entry[1]));
        return new PackedPage.Reader(writer.bytes(), 0);
    }
}
