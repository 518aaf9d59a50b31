package dev.perennial.model;

import dev.perennial.model.Model.Aspect;
import dev.perennial.model.Model.Level;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the levels of one comparison are worth, in bits: each log2(m/u), where u is the chance among strangers who are on the
 * same level of the given comparison, if there is one. What a postal code says, its town does not say again. Tables are by level
 * of the given comparison and own level; their last row is for where the given one says nothing, and the only one where none is given.
 */
final class Worth {

    private static final int LONGEST_STEP = 60;

    /** The comparison that is given; -1 for none. */
    final int given;

    private final double[][] bits;
    /** log2 of u. */
    private final double[][] accident;

    private Worth(int given, double[][] bits, double[][] accident) {
        this.given = given;
        this.bits = bits;
        this.accident = accident;
    }

    /** One for each comparison of the model. */
    static Worth[] of(Model model) {
        List<String> names = model.names();
        return model.comparisons().stream().map(aspect -> of(aspect, names)).toArray(Worth[]::new);
    }

    private static Worth of(Aspect aspect, List<String> names) {
        List<Level> levels = aspect.levels();
        int given = aspect.given() == null ? -1 : names.indexOf(aspect.given());
        int rows = given < 0 ? 0 : levels.get(0).uGiven().size();
        double[][] bits = new double[rows + 1][levels.size()];
        double[][] accident = new double[rows + 1][levels.size()];
        for (int row = 0; row <= rows; row++) {
            for (int l = 0; l < levels.size(); l++) {
                Level level = levels.get(l);
                double u = row < rows ? level.uGiven().get(row) : level.u();
                accident[row][l] = Model.log2(u);
                double worth = level.weight() == null ? Model.log2(level.m() / u) : level.weight();
                bits[row][l] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, worth));
            }
        }
        return new Worth(given, bits, accident);
    }

    int levels() {
        return bits[0].length;
    }

    /** The row of a table that holds for a pair on these levels, one for each comparison; of the given one it must be known. */
    int row(int[] levels) {
        return given < 0 ? 0 : levels[given];
    }

    double bits(int row, int level) {
        return bits[row][level];
    }

    /** Of the rareness of a value the share that counts, 0 to 1: what the given comparison says already is not rare. */
    double news(int row, int level) {
        if (row == accident.length - 1) {
            return 1;
        }
        return Math.max(0, Math.min(1, accident[row][level] / Math.min(-Double.MIN_NORMAL, usual(level))));
    }

    /** log2 of u, whatever is given. */
    double usual(int level) {
        return accident[accident.length - 1][level];
    }

    /** The most that a level can be worth. */
    double mostBits(int level) {
        return Stream.of(bits).mapToDouble(row -> row[level]).max().orElseThrow();
    }

    /** log2 of how much likelier each level is by these chances than among strangers; a table. */
    double[][] over(double[] chances) {
        return Stream.of(accident)
                .map(row -> IntStream.range(0, row.length)
                        .mapToDouble(level -> Model.log2(chances[level]) - row[level])
                        .toArray())
                .toArray(double[][]::new);
    }
}
