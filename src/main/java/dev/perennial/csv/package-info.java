/**
 * Rows in CSV and TSV files: in comes a text with any usual delimiter and quote, out goes one row after another with the line
 * it starts in; and the way back. Knows no meaning of a column.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet", "config"})
package dev.perennial.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
