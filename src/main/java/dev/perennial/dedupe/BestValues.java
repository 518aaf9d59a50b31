package dev.perennial.dedupe;

import java.util.Map;

/** What is now believed of one lead: column to value, empty columns left out. */
record BestValues(long leadNumber, Map<String, Object> values) {}
