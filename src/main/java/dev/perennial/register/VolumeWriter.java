package dev.perennial.register;

import java.util.SortedMap;
import java.util.TreeMap;

/** Takes entries in their order and writes them page by page. */
final class VolumeWriter {

    private static final int AT_ONCE = 256;

    private final Volumes volumes;
    private final Volume volume;
    private final SortedMap<Integer, byte[]> ready = new TreeMap<>();
    private PackedPage.Writer page = new PackedPage.Writer(0);
    private int number;

    VolumeWriter(Volumes volumes, Volume volume) {
        this.volumes = volumes;
        this.volume = volume;
    }

    void add(long key, long record) {
        int of = volume.page(key);
        if (of != number) {
            finish();
            number = of;
            page = new PackedPage.Writer(volume.firstKey(of));
        }
        page.add(key, record);
    }

    private void finish() {
        if (!page.isEmpty()) {
            ready.put(number, page.bytes());
        }
        if (ready.size() == AT_ONCE) {
            write();
        }
    }

    private void write() {
        volumes.write(volume, ready);
        ready.clear();
    }

    void close() {
        finish();
        if (!ready.isEmpty()) {
            write();
        }
    }
}
