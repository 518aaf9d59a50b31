package dev.perennial.cluster;

/** Two records, by their numbers, and what the evidence for their being one weighs, in bits. */
public record Edge(int left, int right, double weight) {}
