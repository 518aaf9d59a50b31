package dev.perennial.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The records of all keys. An edition is all that was made by the same rules; each is asked and dropped as a whole. */
@Component
public class Register {

    private final Volumes volumes;

    Register(Volumes volumes) {
        this.volumes = volumes;
    }

    /**
     * Makes a volume of new entries, bound together with all newer ones that are no larger than what there is to bind: so there are
     * few volumes, and an entry is written again only when it doubles its company.
     */
    public void add(Entries sorted, long edition) {
        if (sorted.size() == 0) {
            return;
        }
        List<Cursor> parts = new ArrayList<>(List.of(Cursor.of(sorted)));
        List<Volume> bound = new ArrayList<>();
        long entries = sorted.size();
        for (Volume newest : volumes.of(edition)) {
            if (newest.entries() > entries) {
                break;
            }
            entries += newest.entries();
            parts.add(new VolumeCursor(volumes, newest));
            bound.add(newest);
        }
        write(volumes.begun(edition, entries), parts);
        bound.forEach(volume -> volumes.drop(volume.number()));
    }

    private void write(Volume volume, List<Cursor> parts) {
        PriorityQueue<Cursor> next =
                new PriorityQueue<>(Comparator.comparingLong(Cursor::key).thenComparingLong(Cursor::record));
        parts.stream().filter(Cursor::next).forEach(next::add);
        VolumeWriter writer = new VolumeWriter(volumes, volume);
        while (!next.isEmpty()) {
            Cursor first = next.remove();
            writer.add(first.key(), first.record());
            if (first.next()) {
                next.add(first);
            }
        }
        writer.close();
    }

    /** Takes who has a key: the records in rising order, and which entries asked for it. */
    @FunctionalInterface
    public interface Taker {
        void holders(long key, long[] records, int from, int to);
    }

    /**
     * Answers for each key that is asked for, in the order of the keys: who of all that are registered has it, and who asks, none of
     * whom is registered yet. May be asked in another thread while these are being added.
     */
    public void ask(Entries sorted, long edition, Taker taker) {
        new Question(volumes, volumes.of(edition), sorted).answer(taker);
    }

    public void dropOtherThan(long edition) {
        volumes.otherThan(edition).forEach(volumes::drop);
    }

    /** Takes all entries of these records away, whatever their keys. Reads everything: not for every day. */
    public void forget(Set<Long> records) {
        volumes.all().forEach(volume -> new Erasure(volumes, volume, records).run());
    }
}
