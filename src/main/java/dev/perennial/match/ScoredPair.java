package dev.perennial.match;

/** A pair that reached review or more, and the number of the rule that proposed it. */
public record ScoredPair(int left, int right, double weight, int rule) {}
