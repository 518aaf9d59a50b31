/**
 * What every job of the night stands on: steps that can be killed, the business date, the run lock, progress and
 * stopping. In comes a business date, out goes an outcome. Tables: {@code nights} and {@code BATCH_*}; file:
 * {@code jobs/night.yaml}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"yaml", "config", "database"})
package dev.perennial.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
