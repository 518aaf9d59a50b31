/**
 * Rows in JSON lines: in comes a text with one object a line, out goes one row after another under all names that any of them
 * has; and the way back. Knows no meaning of a name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet", "config"})
package dev.perennial.jsonlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
