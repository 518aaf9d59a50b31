package dev.perennial.trial;

import java.util.Arrays;

/** Which rows were there before, in eight bytes for each: enough to count repeats among millions. */
final class SeenKeys {

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private long[] hashes = new long[1 << 12];
    private int count;

    /** Whether it is new. */
    boolean add(String key) {
        if (count * 2 > hashes.length) {
            grow();
        }
        return put(hash(key));
    }

    private boolean put(long hash) {
        int at = (int) (hash ^ (hash >>> 32)) & (hashes.length - 1);
        while (hashes[at] != 0) {
            if (hashes[at] == hash) {
                return false;
            }
            at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = hash;
        count++;
        return true;
    }

    private void grow() {
        long[] old = hashes;
        hashes = new long[old.length * 2];
        count = 0;
        Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }

    /** FNV-1a, mixed once more; zero stands for an empty place. */
    private static long hash(String key) {
        long hash = OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 29)) * PRIME;
        return hash == 0 ? 1 : hash;
    }
}
