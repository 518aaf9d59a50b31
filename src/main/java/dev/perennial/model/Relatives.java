package dev.perennial.model;

import dev.perennial.model.Model.Level;
import java.util.stream.IntStream;

/**
 * The third possibility: families and colleagues agree in much, and are not one. What would be just as likely among them is
 * no evidence, however unlikely it is among strangers (Winkler 1993).
 */
final class Relatives {

    static final String NAME = "relatives";

    private final double share;
    private final Worth[] worth;
    /** A table for each comparison, as {@link Worth} has them. */
    private final double[][][] over;

    private Relatives(double share, Worth[] worth, double[][][] over) {
        this.share = share;
        this.worth = worth;
        this.over = over;
    }

    static Relatives of(Model model, Worth[] worth) {
        double share = model.relatives() == 0 ? 0 : Model.weight(model.relatives());
        double[][][] over = IntStream.range(0, worth.length)
                .mapToObj(c -> worth[c].over(model.comparisons().get(c).levels().stream()
                        .mapToDouble(Level::ofRelatives)
                        .toArray()))
                .toArray(double[][][]::new);
        return new Relatives(share, worth, over);
    }

    boolean known() {
        return share != 0;
    }

    /** Bits to take away: how much more likely agreement is when relatives are counted among the others. */
    double doubt(int[] levels, double rareness) {
        if (!known()) {
            return 0;
        }
        double bits = share + rareness;
        for (int c = 0; c < levels.length; c++) {
            double[] own = over[c][worth[c].row(levels)];
            bits += levels[c] < own.length ? own[levels[c]] : 0;
        }
        return bits > 50 ? bits : Model.log2(1 + Math.pow(2, bits));
    }
}
