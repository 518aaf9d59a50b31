/**
 * A first model for records that nobody has described: the names of their columns and a sample of their rows come in, comparisons
 * and blocking rules go out, with usual levels to begin learning from. Pure: no database, no file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "comparison", "trait", "blocking"})
package dev.perennial.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
