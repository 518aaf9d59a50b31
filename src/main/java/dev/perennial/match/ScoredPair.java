package dev.perennial.match;

/**
 * A pair that reached review or more.
 *
 * @param weight the evidence for its being one, in bits
 * @param rivals what of it was taken away because one of the two fits another record, too, in bits
 * @param rule the number of the rule that proposed it
 */
public record ScoredPair(int left, int right, double weight, double rivals, int rule) {

    ScoredPair among(double doubt) {
        return new ScoredPair(left, right, weight - doubt, rivals + doubt, rule);
    }
}
