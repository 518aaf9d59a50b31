package dev.perennial.register;

import java.util.Set;
import java.util.stream.IntStream;

/** Takes the entries of some records out of a volume; pages without any stay as they are. */
record Erasure(Volumes rows, Volume volume, Set<Long> records) {

    private static final int AT_ONCE = 1_000;

    void run() {
        for (int first = 0; first < volume.pages(); first += AT_ONCE) {
            int[] some = IntStream.range(first, Math.min(volume.pages(), first + AT_ONCE))
                    .toArray();
            rows.read(volume, some, this::erase);
        }
    }

    private void erase(int page, byte[] packed) {
        PackedPage.Writer left = new PackedPage.Writer(volume.firstKey(page));
        Cursor entries = new PackedPage.Reader(packed, volume.firstKey(page));
        boolean any = false;
        while (entries.next()) {
            if (records.contains(entries.record())) {
                any = true;
            } else {
                left.add(entries.key(), entries.record());
            }
        }
        if (any) {
            rows.overwrite(volume, page, left.bytes());
        }
    }
}
