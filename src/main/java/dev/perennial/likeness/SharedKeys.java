package dev.perennial.likeness;

import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who shares keys with some records.
 *
 * @param entries all keys of these records, sorted
 * @param blocks one for each of these keys that anybody else has, too
 */
record SharedKeys(Entries entries, List<Block> blocks) {

    /** Who has a key, in rising order, and which entries have it: from the first of them to before the next key. */
    static final class Block {

        final long[] holders;
        final int from;
        final int to;

        Block(long[] holders, int from, int to) {
            this.holders = holders;
            this.from = from;
            this.to = to;
        }
    }

    /** Of records that are not registered yet. */
    static SharedKeys of(Entries sorted, Register register, long edition) {
        List<Block> blocks = new ArrayList<>();
        register.ask(sorted, edition, (key, holders, from, to) -> {
            if (holders.length > 1) {
                blocks.add(new Block(holders, from, to));
            }
        });
        return new SharedKeys(sorted, blocks);
    }

    /** As if only some of the records had been there; nothing when not all of these were. */
    Optional<SharedKeys> onlyOf(long[] some) {
        int[] places = entries.placesIn(some);
        if (Arrays.stream(places).filter(place -> place >= 0).count() < some.length) {
            return Optional.empty();
        }
        return Optional.of(some.length == places.length ? this : without(places, some));
    }

    private SharedKeys without(int[] places, long[] some) {
        int[] keptBefore = new int[entries.size() + 1];
        for (int at = 0; at < entries.size(); at++) {
            keptBefore[at + 1] = keptBefore[at] + (places[entries.place(at)] >= 0 ? 1 : 0);
        }
        List<Block> left = new ArrayList<>();
        for (Block block : blocks) {
            Block kept = new Block(holders(block, places), keptBefore[block.from], keptBefore[block.to]);
            if (kept.from < kept.to && kept.holders.length > 1) {
                left.add(kept);
            }
        }
        return new SharedKeys(entries.moved(places, some), left);
    }

    private long[] holders(Block block, int[] places) {
        Set<Long> gone = new HashSet<>();
        for (int at = block.from; at < block.to; at++) {
            if (places[entries.place(at)] < 0) {
                gone.add(entries.record(at));
            }
        }
        return gone.isEmpty()
                ? block.holders
                : Arrays.stream(block.holders)
                        .filter(holder -> !gone.contains(holder))
                        .toArray();
    }
}
