package dev.perennial.likeness;

import dev.perennial.blocking.Rules;
import dev.perennial.register.Entries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs that share keys. What more than a few records have proposes a pair only together with a second rule: of all who work in one
 * trade and have one first name hardly two are one person, unless something else brings them together too. A second rule that
 * looks at all the columns of the first one, or at no others, says little more; it is enough only where some more records have the key.
 */
final class Proposals {

    /** What more records have than these does not propose any pair, and only speaks for one that another key proposed. */
    private static final int MANY = 50;

    /** So many times as few are some. */
    private static final int SOME = 3;

    private static final int RULE_BITS = 7;
    private static final int BLOCK_BITS = 32;

    private static final int SIZE_BITS = 2;
    private static final int OF_FEW = 2;
    private static final int OF_SOME = 1;

    private final long[] fresh;
    private final Rules rules;
    private final int few;
    private final List<long[]> blocks = new ArrayList<>();
    /** The place of a fresh record, a rule, and the number of a block that it is in by that rule. */
    private long[] places = new long[1024];

    private int size;
    private long[] others = new long[256];
    private int found;

    Proposals(long[] fresh, Rules rules) {
        this.fresh = fresh;
        this.rules = rules;
        // The more rules there are, the more of them bring a true pair together.
        this.few = Math.max(2, 15 - rules.count());
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
                    add((members[member] << RULE_BITS | rule(at)) << SIZE_BITS | size(members.length));
                }
            }
        }
        Arrays.sort(others, 0, found);
    }

    private int size(int members) {
        return members <= few ? OF_FEW : members <= SOME * few ? OF_SOME : 0;
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
            int end = at;
            while (end < found && other(end) == other(at)) {
                end++;
            }
            if (isProposed(at, end, from, to)) {
                taker.pair(fresh[place(from)], other(at), ruleOfOther(at));
            }
            at = end;
        }
    }

    /** Whether the blocks from one to before another, which have the same older record, are enough, with those that are larger. */
    private boolean isProposed(int firstOther, int endOther, int from, int to) {
        long size = 0;
        boolean second = false;
        for (int at = firstOther; at < endOther; at++) {
            size = Math.max(size, others[at] & ((1 << SIZE_BITS) - 1));
            second |= ruleOfOther(at) != ruleOfOther(firstOther);
            if (size == OF_FEW || isIndependent(firstOther, at, ruleOfOther(at))) {
                return true;
            }
        }
        for (int at = from; at < to; at++) {
            if (members(at).length > MANY && Arrays.binarySearch(members(at), other(firstOther)) >= 0) {
                second |= rule(at) != ruleOfOther(firstOther);
                if (isIndependent(firstOther, endOther, rule(at))) {
                    return true;
                }
            }
        }
        return second && size == OF_SOME;
    }

    private boolean isIndependent(int firstOther, int endOther, int rule) {
        for (int at = firstOther; at < endOther; at++) {
            if (rules.areIndependent(rule, ruleOfOther(at))) {
                return true;
            }
        }
        return false;
    }

    private long other(int at) {
        return others[at] >>> (RULE_BITS + SIZE_BITS);
    }

    private int ruleOfOther(int at) {
        return (int) (others[at] >>> SIZE_BITS) & ((1 << RULE_BITS) - 1);
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
