package dev.perennial.model;

import dev.perennial.model.Model.Aspect;
import dev.perennial.model.Model.Level;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the levels of one comparison are worth, in bits: each log2(m/u), where u is the chance among strangers who are on the
 * same level of the given comparison, if there is one. What a postal code says, its town does not say again.
 */
final class Worth {

    private static final int LONGEST_STEP = 60;

    /** The comparison that is given; -1 for none. */
    final int given;

    /** By level of the given comparison and own level; the last row is for where the given one says nothing. */
    private final double[][] bits;

    /** Of log2 u without the given comparison, the share that is left with it: what is said already is not rare. */
    private final double[][] news;

    /** log2 of u, whatever is given. */
    private final double[] usual;

    private Worth(int given, double[][] bits, double[][] news, double[] usual) {
        this.given = given;
        this.bits = bits;
        this.news = news;
        this.usual = usual;
    }

    static Worth of(Aspect aspect, List<String> names) {
        int given = aspect.given() == null ? -1 : names.indexOf(aspect.given());
        List<Level> levels = aspect.levels();
        int rows = given < 0 ? 0 : levels.get(0).uGiven().size();
        double[][] bits = new double[rows + 1][levels.size()];
        double[][] news = new double[rows + 1][levels.size()];
        for (int level = 0; level < levels.size(); level++) {
            Level of = levels.get(level);
            for (int row = 0; row < rows; row++) {
                double u = of.uGiven().get(row);
                bits[row][level] = of.weight() == null ? step(Model.log2(of.m() / u)) : step(of.bits());
                news[row][level] = Math.max(0, Math.min(1, Math.log(u) / Math.log(Math.min(of.u(), 1 - 1e-12))));
            }
            bits[rows][level] = step(of.bits());
            news[rows][level] = 1;
        }
        return new Worth(
                given,
                bits,
                news,
                levels.stream().mapToDouble(level -> Model.log2(level.u())).toArray());
    }

    private static double step(double bits) {
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, bits));
    }

    int levels() {
        return usual.length;
    }

    /** @param on the level of the given comparison; whatever it is where none is given */
    double bits(int level, int on) {
        return bits[given < 0 ? 0 : on][level];
    }

    /** The share of a value's rareness that counts. */
    double news(int level, int on) {
        return news[given < 0 ? 0 : on][level];
    }

    double usual(int level) {
        return usual[level];
    }

    /** The most that a level can be worth. */
    double mostBits(int level) {
        return IntStream.range(0, bits.length)
                .mapToDouble(row -> bits[row][level])
                .max()
                .orElseThrow();
    }
}
