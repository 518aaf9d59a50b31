/**
 * Tables in files: in comes a file of whatever format, out goes one row of texts after another with the line it starts in,
 * in flat memory; and the way back, rows into a file that appears whole or not at all. Knows no meaning of a column.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"yaml"})
package dev.perennial.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
