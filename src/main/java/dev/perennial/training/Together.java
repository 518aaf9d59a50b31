package dev.perennial.training;

/** Pairs counted by the levels that any two comparisons have together. */
final class Together {

    /** By comparison, an earlier one, and their levels. */
    private final double[][][][] together;

    private Together(int[] levels) {
        together = new double[levels.length][][][];
        for (int c = 0; c < levels.length; c++) {
            together[c] = new double[c][][];
            for (int earlier = 0; earlier < c; earlier++) {
                together[c][earlier] = new double[levels[c]][levels[earlier]];
            }
        }
    }

    /**
     * @param pairs of each pattern, how many
     * @param levels how many each comparison has
     */
    static Together of(Patterns patterns, double[] pairs, int[] levels) {
        Together counted = new Together(levels);
        int[] on = new int[levels.length];
        for (int i = 0; i < pairs.length; i++) {
            for (int c = 0; c < on.length; c++) {
                on[c] = patterns.level(i, c);
                if (on[c] < levels[c]) {
                    counted.add(c, on, pairs[i]);
                }
            }
        }
        return counted;
    }

    private void add(int c, int[] on, double pairs) {
        for (int earlier = 0; earlier < c; earlier++) {
            double[] cells = together[c][earlier][on[c]];
            if (on[earlier] < cells.length) {
                cells[on[earlier]] += pairs;
            }
        }
    }

    /**
     * Takes away what so many true pairs would have together, as far as it is more than chance: what they explain says nothing of
     * strangers.
     */
    void takeAway(double ones, double[][] m) {
        for (int c = 0; c < together.length; c++) {
            for (int earlier = 0; earlier < c; earlier++) {
                Table table = new Table(together[c][earlier]);
                for (int l = 0; l < m[c].length; l++) {
                    for (int k = 0; k < m[earlier].length; k++) {
                        table.takeAway(l, k, ones * m[c][l] * m[earlier][k]);
                    }
                }
            }
        }
    }

    double of(int one, int level, int other, int otherLevel) {
        return other < one ? together[one][other][level][otherLevel] : together[other][one][otherLevel][level];
    }

    /** Mutual information of two comparisons, times the pairs where both say something, in nats. */
    double inCommon(int one, int other) {
        return new Table(other < one ? together[one][other] : together[other][one]).information();
    }

    /** Two comparisons: pairs by the levels of both. */
    private static final class Table {

        private final double[][] cells;
        private final double[] rows;
        private final double[] columns;
        private double all;

        Table(double[][] cells) {
            this.cells = cells;
            rows = new double[cells.length];
            columns = new double[cells.length == 0 ? 0 : cells[0].length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < columns.length; j++) {
                    rows[i] += cells[i][j];
                    columns[j] += cells[i][j];
                    all += cells[i][j];
                }
            }
        }

        double byChance(int row, int column) {
            return all == 0 ? 0 : rows[row] * columns[column] / all;
        }

        void takeAway(int row, int column, double ones) {
            double pairs = cells[row][column];
            cells[row][column] = Math.max(Math.min(pairs, byChance(row, column)), pairs - ones);
        }

        double information() {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < columns.length; j++) {
                    sum += cells[i][j] == 0 ? 0 : cells[i][j] * Math.log(cells[i][j] / byChance(i, j));
                }
            }
            return sum;
        }
    }
}
