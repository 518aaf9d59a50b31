package dev.perennial.cluster;

import dev.perennial.model.Model;

/** What the evidence between two clusters must reach for them to become one, in bits. */
record Bar(double best, double average) {

    /** Evidence for or against beyond this adds nothing to an average: one pair does not outvote all others. */
    private static final double LOUDEST = 30;

    static Bar of(Model model) {
        double average = Math.max(1e-6, Math.min(1 - 1e-6, model.clusters().average()));
        return new Bar(Model.weight(model.thresholds().merge()), Model.weight(average));
    }

    static double limited(double weight) {
        return Math.max(-LOUDEST, Math.min(LOUDEST, weight));
    }

    boolean isReached(double bestPair, double averagePair) {
        return bestPair >= best && averagePair >= average;
    }
}
