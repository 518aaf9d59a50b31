package dev.perennial.rules;

/** What is wrong with an expression, and at which of its characters (from 0). */
public record Mistake(int offset, String message) {}
