package dev.perennial.funnel;

import dev.perennial.dictionary.Stage;
import java.util.Optional;

/** The stage that a lead has a right to now; nothing when it stays where it is. */
record Placement(long leadNumber, Optional<Stage> stage) {}
