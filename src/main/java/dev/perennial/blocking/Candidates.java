package dev.perennial.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The pairs of records that some rule wants compared, each pair once, under the first rule that wants it. */
public final class Candidates {

    /** The number that stands for no rule: everything is compared with everything. */
    public static final int EVERYTHING = -1;

    /** Takes one pair; called from several threads at once. */
    @FunctionalInterface
    public interface Taker {
        void take(int left, int right, int rule);
    }

    private final List<Blocks> blocksByRule;
    private final int records;
    private final boolean everything;

    Candidates(List<Blocks> blocksByRule, int records, boolean everything) {
        this.blocksByRule = blocksByRule;
        this.records = records;
        this.everything = everything;
    }

    public boolean everything() {
        return everything;
    }

    public Blocks blocks(int rule) {
        return blocksByRule.get(rule);
    }

    /** Left is always the smaller number. */
    public void forEach(Taker taker) {
        if (everything) {
            IntStream.range(0, records).parallel().forEach(left -> {
                for (int right = left + 1; right < records; right++) {
                    taker.take(left, right, EVERYTHING);
                }
            });
            return;
        }
        for (int rule = 0; rule < blocksByRule.size(); rule++) {
            int of = rule;
            IntStream.range(0, blocksByRule.get(rule).count()).parallel().forEach(block -> take(of, block, taker));
        }
    }

    private void take(int rule, int block, Taker taker) {
        Blocks blocks = blocksByRule.get(rule);
        for (int i = 0; i < blocks.size(block); i++) {
            for (int j = i + 1; j < blocks.size(block); j++) {
                int left = blocks.member(block, i);
                int right = blocks.member(block, j);
                if (blocks.firstInCommon(left, right) == block && !earlier(rule, left, right)) {
                    taker.take(left, right, rule);
                }
            }
        }
    }

    private boolean earlier(int rule, int left, int right) {
        for (int other = 0; other < rule; other++) {
            if (blocksByRule.get(other).firstInCommon(left, right) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Gathers the keys of all records, in the order of their numbers. */
    public static final class Gathering {

        private final List<Rule> rules;
        private final List<LongList> keys = new ArrayList<>();
        private final List<IntList> from = new ArrayList<>();
        private int records;

        public Gathering(List<Rule> rules) {
            this.rules = rules;
            rules.forEach(rule -> {
                keys.add(new LongList());
                from.add(new IntList());
            });
        }

        public void add(UnaryOperator<String> cell) {
            for (int rule = 0; rule < rules.size(); rule++) {
                from.get(rule).add(keys.get(rule).size());
                for (long key : rules.get(rule).of(cell)) {
                    keys.get(rule).add(key);
                }
            }
            records++;
        }

        /** @param everythingUpTo compares all when that makes no more pairs than these */
        public Candidates candidates(int cap, long everythingUpTo) {
            boolean everything = records * (records - 1L) / 2 <= everythingUpTo;
            List<Blocks> blocks = new ArrayList<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                IntList starts = from.get(rule);
                starts.add(keys.get(rule).size());
                blocks.add(Blocks.of(keys.get(rule).toArray(), starts.toArray(), cap));
                starts.removeLast();
            }
            return new Candidates(blocks, records, everything);
        }
    }
}
