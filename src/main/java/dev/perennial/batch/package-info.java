/**
 * What every job of the night stands on: steps that can be killed, the run lock, progress and stopping. In comes a
 * business date, out goes an outcome. Tables: {@code BATCH_*}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"night", "database"})
package dev.perennial.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
