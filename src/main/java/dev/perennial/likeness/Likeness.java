package dev.perennial.likeness;

/**
 * A pair of inquiries of different leads that is worth a second look.
 *
 * @param rule the first of the model's rules that proposed it
 * @param evidence as JSON, a line for each comparison
 */
record Likeness(long younger, long older, double weight, int rule, String evidence) {}
