package dev.perennial.likeness;

import java.util.Arrays;
import java.util.List;

/**
 * Pairs that share keys, in a few bytes each. What many records have proposes a pair only together with a second rule: of all who
 * work in one trade and have one first name hardly two are one person, unless something else brings them together too.
 */
final class Proposals {

    /** A key that no more records have proposes pairs alone. */
    private static final int FEW = 12;

    private static final int RULE_BITS = 8;
    private static final int OLDER_BITS = 40;

    private final long[] fresh;
    /** The place of the younger one, the number of the older one, the rule, and whether it counts alone. */
    private long[] pairs = new long[1024];

    private int size;

    Proposals(List<Long> fresh) {
        this.fresh = fresh.stream().mapToLong(Long::longValue).toArray();
    }

    interface Taker {
        void pair(long younger, long older, int rule);
    }

    /** @param members numbers with commas between them */
    void block(String members, int held, int rule) {
        long[] block = numbers(members, held);
        long alone = held <= FEW ? 1 : 0;
        for (int younger = 1; younger < block.length; younger++) {
            int place = Arrays.binarySearch(fresh, block[younger]);
            for (int older = 0; place >= 0 && older < younger; older++) {
                add(((((long) place << OLDER_BITS | block[older]) << RULE_BITS) | Math.min(rule, 255)) << 1 | alone);
            }
        }
    }

    private static long[] numbers(String members, int held) {
        long[] numbers = new long[held];
        int at = 0;
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            if (c == ',') {
                at++;
            } else {
                numbers[at] = numbers[at] * 10 + (c - '0');
            }
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private void add(long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = pair;
    }

    /** The pairs in the order of their younger record, then of the older one. */
    void forEach(Taker taker) {
        Arrays.parallelSort(pairs, 0, size);
        int from = 0;
        while (from < size) {
            int to = from;
            boolean alone = false;
            while (to < size && pair(pairs[to]) == pair(pairs[from])) {
                alone |= (pairs[to++] & 1) == 1;
            }
            int rule = rule(pairs[from]);
            if (alone || rule(pairs[to - 1]) != rule) {
                long pair = pair(pairs[from]);
                taker.pair(fresh[(int) (pair >>> OLDER_BITS)], pair & ((1L << OLDER_BITS) - 1), rule);
            }
            from = to;
        }
    }

    private static long pair(long packed) {
        return packed >>> (RULE_BITS + 1);
    }

    private static int rule(long packed) {
        return (int) (packed >>> 1) & ((1 << RULE_BITS) - 1);
    }
}
