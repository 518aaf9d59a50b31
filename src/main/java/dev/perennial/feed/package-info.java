/**
 * A feed: what the files of one source mean. In come {@code jobs/10-intake/feeds/*.yaml} and the rows of a file, out goes each
 * row mapped, cleaned and checked: accepted with its values, or rejected with a reason. Pure: no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "yaml", "clean", "sheet", "lead"})
package dev.perennial.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
