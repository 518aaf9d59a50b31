package dev.perennial.bench;

import dev.perennial.blocking.Blocks;

/** About so many pairs of records that share a key of one rule, always the same ones for a seed. */
final class PairsOfRule {

    final int[] left;
    final int[] right;
    /** How many there are, from the first on. */
    int count;

    private PairsOfRule(int most) {
        left = new int[most];
        right = new int[most];
    }

    static PairsOfRule of(Blocks blocks, int most, long seed) {
        PairsOfRule pairs = new PairsOfRule(most);
        double share = Math.min(1, (double) most / Math.max(1, blocks.pairs()));
        for (int block = 0; block < blocks.count(); block++) {
            for (int i = 0; i < blocks.size(block); i++) {
                for (int j = i + 1; j < blocks.size(block); j++) {
                    int one = blocks.member(block, i);
                    int other = blocks.member(block, j);
                    if (pairs.count < most && (share >= 1 || drawn(seed, one, other) < share)) {
                        pairs.left[pairs.count] = one;
                        pairs.right[pairs.count++] = other;
                    }
                }
            }
        }
        return pairs;
    }

    private static double drawn(long seed, int left, int right) {
        long mixed = (seed ^ ((long) left << 32 | right)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return ((mixed ^ (mixed >>> 29)) >>> 11) * 0x1.0p-53;
    }
}
