/**
 * What every job of the night is built from: steps that can be killed, jobs made of steps, the night made of jobs, and their
 * progress. Whether a step may go on is asked of the run that it belongs to. Tables: {@code BATCH_*}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "database")
package dev.perennial.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
