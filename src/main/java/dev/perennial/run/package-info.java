/**
 * One run of the night, or of one of its jobs, alone on its database. In comes a business date, out goes an outcome; a run
 * that is told to stop, or that is not alone any more, ends before its next piece of work, and what a dead one left open is
 * closed. Knows no step and no job but by name. Tables: {@code BATCH_*}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "night")
package dev.perennial.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
