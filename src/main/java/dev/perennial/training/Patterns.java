package dev.perennial.training;

import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Pairs counted by how they agree: one pattern is one combination of levels. However many pairs there are, there are few
 * patterns, so that learning costs next to nothing.
 */
final class Patterns {

    private static final int BITS = 4;
    private static final int MASK = 15;

    final long[] patterns;
    final double[] counts;

    private Patterns(Map<Long, double[]> counted) {
        patterns = new long[counted.size()];
        counts = new double[counted.size()];
        int i = 0;
        for (Map.Entry<Long, double[]> entry : counted.entrySet()) {
            patterns[i] = entry.getKey();
            counts[i++] = entry.getValue()[0];
        }
    }

    int level(int pattern, int comparison) {
        return (int) (patterns[pattern] >>> (BITS * comparison)) & MASK;
    }

    int size() {
        return patterns.length;
    }

    double pairs() {
        double pairs = 0;
        for (double count : counts) {
            pairs += count;
        }
        return pairs;
    }

    /** Pairs that a source hands out, from any number of threads. */
    @FunctionalInterface
    interface Source {
        void forEach(PairTaker taker);
    }

    @FunctionalInterface
    interface PairTaker {
        void take(int left, int right);
    }

    static Patterns of(Records records, Source source) {
        Queue<Counting> all = new ConcurrentLinkedQueue<>();
        ThreadLocal<Counting> own = ThreadLocal.withInitial(() -> {
            Counting counting = new Counting(records);
            all.add(counting);
            return counting;
        });
        source.forEach((left, right) -> own.get().take(left, right));
        Map<Long, double[]> sum = new TreeMap<>();
        all.forEach(counting -> counting.addTo(sum));
        return new Patterns(sum);
    }

    /** All pairs when there are no more than {@code most}; otherwise so many at random. */
    static Patterns random(Records records, long most, long seed) {
        int n = records.count();
        if (n * (n - 1.0) / 2 <= most) {
            return of(records, everything(n));
        }
        SplittableRandom random = new SplittableRandom(seed);
        return of(records, taker -> {
            for (long i = 0; i < most; i++) {
                int left = random.nextInt(n);
                int right = random.nextInt(n - 1);
                taker.take(left, right < left ? right : right + 1);
            }
        });
    }

    private static Source everything(int n) {
        return taker -> IntStream.range(0, n).parallel().forEach(left -> {
            for (int right = left + 1; right < n; right++) {
                taker.take(left, right);
            }
        });
    }

    /** How often each level was seen. */
    double[][] levels(Model model) {
        double[][] seen = new double[model.comparisons().size()][];
        for (int c = 0; c < seen.length; c++) {
            seen[c] = new double[model.comparisons().get(c).levels().size()];
            for (int i = 0; i < size(); i++) {
                int level = level(i, c);
                if (level < seen[c].length) {
                    seen[c][level] += counts[i];
                }
            }
        }
        return seen;
    }

    /** Which patterns a veto of the model forbids. */
    boolean[] vetoed(Model model) {
        boolean[] vetoed = new boolean[size()];
        int[] levels = new int[model.comparisons().size()];
        for (int i = 0; i < vetoed.length; i++) {
            for (int c = 0; c < levels.length; c++) {
                levels[c] = level(i, c);
            }
            vetoed[i] = model.forbids(levels);
        }
        return vetoed;
    }

    private static final class Counting {

        private final Map<Long, double[]> counted = new HashMap<>();
        private final Records records;
        private final Scorer scorer;
        private final int[] levels;

        Counting(Records records) {
            this.records = records;
            scorer = new Scorer(records);
            levels = new int[records.model().comparisons().size()];
        }

        void take(int left, int right) {
            if (records.apart(left, right)) {
                return;
            }
            scorer.levels(left, right, levels);
            long pattern = 0;
            for (int c = levels.length - 1; c >= 0; c--) {
                pattern = pattern << BITS | levels[c];
            }
            counted.computeIfAbsent(pattern, first -> new double[1])[0]++;
        }

        void addTo(Map<Long, double[]> sum) {
            counted.forEach((pattern, count) -> sum.computeIfAbsent(pattern, first -> new double[1])[0] += count[0]);
        }
    }
}
