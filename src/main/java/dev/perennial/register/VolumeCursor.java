package dev.perennial.register;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.IntStream;

/** Goes through a volume from front to back, some pages in memory at a time. */
final class VolumeCursor implements Cursor {

    private static final int AT_ONCE = 1_000;

    private final Volumes volumes;
    private final Volume volume;
    private final Queue<PackedPage.Reader> ahead = new ArrayDeque<>();
    private PackedPage.Reader page = new PackedPage.Reader(new byte[0], 0);
    private int nextPage;

    VolumeCursor(Volumes volumes, Volume volume) {
        this.volumes = volumes;
        this.volume = volume;
    }

    @Override
    public boolean next() {
        while (!page.next()) {
            if (!turnPage()) {
                return false;
            }
        }
        return true;
    }

    private boolean turnPage() {
        while (ahead.isEmpty() && nextPage < volume.pages()) {
            int end = Math.min(volume.pages(), nextPage + AT_ONCE);
            volumes.read(
                    volume,
                    IntStream.range(nextPage, end).toArray(),
                    (number, packed) -> ahead.add(new PackedPage.Reader(packed, volume.firstKey(number))));
            nextPage = end;
        }
        PackedPage.Reader next = ahead.poll();
        if (next != null) {
            page = next;
        }
        return next != null;
    }

    @Override
    public long key() {
        return page.key();
    }

    @Override
    public long record() {
        return page.record();
    }
}
