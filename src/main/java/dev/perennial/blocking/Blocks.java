package dev.perennial.blocking;

import java.util.Arrays;

/** The records of one rule by their keys: a block is all records with the same key. Blocks over the cap are left out. */
public final class Blocks {

    private final int[] start;
    private final int[] members;
    private final int[] from;
    private final int[] blocksOf;
    private final Left left;

    /**
     * What was too common to be compared.
     *
     * @param keys how many different keys there are in all
     * @param usualSize how many records have a key, in the middle of all keys
     */
    public record Left(long blocks, long records, long pairs, int keys, int usualSize) {}

    private Blocks(int[] start, int[] members, int[] from, int[] blocksOf, Left left) {
        this.start = start;
        this.members = members;
        this.from = from;
        this.blocksOf = blocksOf;
        this.left = left;
    }

    /**
     * @param keys of all records one after the other
     * @param from where the keys of each record begin, and one more
     */
    static Blocks of(long[] keys, int[] from, int cap) {
        long[] known = keys.clone();
        Arrays.parallelSort(known);
        int different = distinct(known);
        int[] rank = new int[keys.length];
        int[] size = new int[different];
        for (int i = 0; i < keys.length; i++) {
            rank[i] = Arrays.binarySearch(known, 0, different, keys[i]);
            size[rank[i]]++;
        }
        int[] number = new int[different];
        int blocks = 0;
        long[] over = new long[3];
        for (int i = 0; i < different; i++) {
            boolean fits = size[i] <= cap;
            number[i] = fits && size[i] > 1 ? blocks++ : -1;
            if (!fits) {
                over[0]++;
                over[1] += size[i];
                over[2] += size[i] * (size[i] - 1L) / 2;
            }
        }
        int[] sorted = Arrays.copyOf(size, different);
        Arrays.sort(sorted);
        int usual = different == 0 ? 0 : sorted[different / 2];
        return filled(rank, number, blocks, size, from, new Left(over[0], over[1], over[2], different, usual));
    }

    private static Blocks filled(int[] rank, int[] number, int blocks, int[] size, int[] from, Left left) {
        int[] start = new int[blocks + 1];
        for (int i = 0; i < number.length; i++) {
            if (number[i] >= 0) {
                start[number[i] + 1] = size[i];
            }
        }
        for (int i = 0; i < blocks; i++) {
            start[i + 1] += start[i];
        }
        int[] members = new int[start[blocks]];
        int[] blocksOf = new int[start[blocks]];
        int[] next = Arrays.copyOf(start, blocks);
        int[] newFrom = new int[from.length];
        int filled = 0;
        for (int record = 0; record + 1 < from.length; record++) {
            newFrom[record] = filled;
            for (int i = from[record]; i < from[record + 1]; i++) {
                int block = number[rank[i]];
                if (block >= 0) {
                    members[next[block]++] = record;
                    blocksOf[filled++] = block;
                }
            }
            Arrays.sort(blocksOf, newFrom[record], filled);
        }
        newFrom[from.length - 1] = filled;
        return new Blocks(start, members, newFrom, blocksOf, left);
    }

    private static int distinct(long[] sorted) {
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[different++] = sorted[i];
            }
        }
        return different;
    }

    public Left left() {
        return left;
    }

    public int count() {
        return start.length - 1;
    }

    public int size(int block) {
        return start[block + 1] - start[block];
    }

    /** The records of a block have rising numbers. */
    public int member(int block, int index) {
        return members[start[block] + index];
    }

    public long pairs() {
        long pairs = 0;
        for (int block = 0; block < count(); block++) {
            pairs += size(block) * (size(block) - 1L) / 2;
        }
        return pairs;
    }

    /** The first block that both are in, or -1. */
    int firstInCommon(int one, int other) {
        int i = from[one];
        int j = from[other];
        while (i < from[one + 1] && j < from[other + 1]) {
            if (blocksOf[i] == blocksOf[j]) {
                return blocksOf[i];
            }
            if (blocksOf[i] < blocksOf[j]) {
                i++;
            } else {
                j++;
            }
        }
        return -1;
    }
}
