/**
 * A feed: which files of one source there are and what their columns hold. In come {@code jobs/10-intake/feeds/*.yaml}, out go
 * feeds that name their kind of rows, with every mistake at its line and column. Pure: no database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "yaml", "clean", "date", "sheet"})
package dev.perennial.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
