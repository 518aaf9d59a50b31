package dev.perennial.model;

/**
 * The third possibility: families and colleagues agree in much, and are not one. What would be just as likely among them is
 * no evidence, however unlikely it is among strangers (Winkler 1993).
 */
final class Relatives {

    static final String NAME = "relatives";

    private final double share;
    private final double[][] over;

    private Relatives(double share, double[][] over) {
        this.share = share;
        this.over = over;
    }

    static Relatives of(Model model) {
        double share = model.relatives() == 0 ? 0 : Model.weight(model.relatives());
        double[][] over = model.comparisons().stream()
                .map(aspect -> aspect.levels().stream()
                        .mapToDouble(level -> Model.log2(level.ofRelatives() / level.u()))
                        .toArray())
                .toArray(double[][]::new);
        return new Relatives(share, over);
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
            if (levels[c] < over[c].length) {
                bits += over[c][levels[c]];
            }
        }
        return bits > 50 ? bits : Model.log2(1 + Math.pow(2, bits));
    }
}
