/**
 * What the columns of a file are: in come its header and the feed that it belongs to, out goes which column holds what, and
 * why it was taken for that. Pure: no database, no file but the list of usual names.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "clean", "sheet"})
package dev.perennial.header;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
