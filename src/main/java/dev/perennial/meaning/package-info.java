/**
 * What a row means: in come the header and the rows of a file and the feed that they belong to, out goes each row mapped, cleaned
 * and checked: accepted with its values, or rejected with a reason. Pure: no database, no file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "header", "config", "clean", "date", "sheet", "lead"})
package dev.perennial.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
