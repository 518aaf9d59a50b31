package dev.perennial.carrier;

/** What the evidence says about a letter that a killed run had in its hands. */
public enum Fate {
    SENT,
    NOT_SENT,
    NOBODY_KNOWS
}
