package dev.perennial.blocking;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Records are compared when all of these keys are equal. A key that is missing equals nothing. */
public record Rule(String name, List<Key> keys) {

    private static final int MOST_KEYS = 64;
    private static final long[] NO_KEYS = {};

    /** Throws IllegalArgumentException for a key that cannot be understood. */
    public static Rule parse(List<String> written) {
        return new Rule(
                String.join(" + ", written), written.stream().map(Key::parse).toList());
    }

    /** The forms in which a key can be written, for people. */
    public static String forms() {
        return Key.FORMS;
    }

    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        keys.forEach(key -> columns.addAll(key.columns()));
        return columns;
    }

    /** The keys of one record, different ones in rising order; several when a part has several. */
    public long[] of(UnaryOperator<String> cell) {
        return keys(keys.stream().map(key -> key.of(cell)).toList());
    }

    static long[] keys(List<List<String>> partsOfKeys) {
        long[] hashes = {0x9E3779B97F4A7C15L};
        for (List<String> parts : partsOfKeys) {
            if (parts.isEmpty()) {
                return NO_KEYS;
            }
            hashes = longer(hashes, parts);
        }
        return hashes.length == 1
                ? hashes
                : Arrays.stream(hashes).sorted().distinct().toArray();
    }

    private static long[] longer(long[] hashes, List<String> parts) {
        long[] longer = new long[Math.min(MOST_KEYS, hashes.length * parts.size())];
        int size = 0;
        for (long hash : hashes) {
            for (int part = 0; part < parts.size() && size < longer.length; part++) {
                longer[size++] = mixed(hash, parts.get(part));
            }
        }
        return longer;
    }

    /** Wide enough that two different keys never meet in practice; if they do, one pair is compared in vain. */
    private static long mixed(long hash, String part) {
        long mixed = hash * 31 + 7;
        for (int i = 0; i < part.length(); i++) {
            mixed = (mixed ^ part.charAt(i)) * 0x100000001B3L;
            mixed ^= mixed >>> 29;
        }
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
