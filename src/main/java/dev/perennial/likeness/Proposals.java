package dev.perennial.likeness;

import dev.perennial.register.Entries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs that share keys. What more than a few records have proposes a pair only together with a second rule: of all who work in one
 * trade and have one first name hardly two are one person, unless something else brings them together too.
 */
final class Proposals {

    /** What more records have than these does not propose any pair, and only speaks for one that another key proposed. */
    private static final int MANY = 50;

    private static final int RULE_BITS = 7;
    private static final int BLOCK_BITS = 32;

    private final long[] fresh;
    private final int few;
    private final List<long[]> blocks = new ArrayList<>();
    /** The place of a fresh record, a rule, and the number of a block that it is in by that rule. */
    private long[] places = new long[1024];

    private int size;
    private long[] others = new long[256];
    private int found;

    /** @param rules how many the model has: the more there are, the more of them bring a true pair together */
    Proposals(long[] fresh, int rules) {
        this.fresh = fresh;
        this.few = Math.max(2, 15 - rules);
    }

    interface Taker {
        void pair(long younger, long older, int rule);
    }

    /**
     * @param members in rising order
     * @param entries of the fresh ones among them, from one to before another
     */
    void block(long[] members, Entries entries, int from, int to) {
        if (size + to - from > places.length) {
            places = Arrays.copyOf(places, Math.max(size + to - from, places.length * 2));
        }
        for (int at = from; at < to; at++) {
            places[size++] = ((long) entries.place(at) << RULE_BITS | entries.mark(at)) << BLOCK_BITS | blocks.size();
        }
        blocks.add(members);
    }

    /** The pairs in the order of their younger record, then of the older one. */
    void forEach(Taker taker) {
        Arrays.parallelSort(places, 0, size);
        int from = 0;
        while (from < size) {
            int to = from;
            while (to < size && place(to) == place(from)) {
                to++;
            }
            gather(from, to);
            propose(from, to, taker);
            from = to;
        }
    }

    /** All older ones in smaller blocks of one fresh record, each as often as there is a block. */
    private void gather(int from, int to) {
        found = 0;
        long younger = fresh[place(from)];
        for (int at = from; at < to; at++) {
            long[] members = members(at);
            if (members.length <= MANY) {
                for (int member = 0; members[member] < younger; member++) {
                    add((members[member] << RULE_BITS | rule(at)) << 1 | (members.length <= few ? 1 : 0));
                }
            }
        }
        Arrays.sort(others, 0, found);
    }

    private void add(long other) {
        if (found == others.length) {
            others = Arrays.copyOf(others, found * 2);
        }
        others[found++] = other;
    }

    private void propose(int from, int to, Taker taker) {
        int at = 0;
        while (at < found) {
            long older = others[at] >>> (RULE_BITS + 1);
            int rule = ruleOfOther(at);
            boolean enough = false;
            int last = rule;
            while (at < found && others[at] >>> (RULE_BITS + 1) == older) {
                enough |= (others[at] & 1) == 1;
                last = ruleOfOther(at++);
            }
            if (enough || last != rule || isInLarger(older, rule, from, to)) {
                taker.pair(fresh[place(from)], older, rule);
            }
        }
    }

    private boolean isInLarger(long older, int rule, int from, int to) {
        for (int at = from; at < to; at++) {
            if (members(at).length > MANY && rule(at) != rule && Arrays.binarySearch(members(at), older) >= 0) {
                return true;
            }
        }
        return false;
    }

    private int ruleOfOther(int at) {
        return (int) (others[at] >>> 1) & ((1 << RULE_BITS) - 1);
    }

    private int place(int at) {
        return (int) (places[at] >>> (BLOCK_BITS + RULE_BITS));
    }

    private int rule(int at) {
        return (int) (places[at] >>> BLOCK_BITS) & ((1 << RULE_BITS) - 1);
    }

    private long[] members(int at) {
        return blocks.get((int) places[at]);
    }
}
