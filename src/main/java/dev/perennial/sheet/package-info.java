/**
 * What a table in a file is, whatever its form: one row of texts after another with the line it starts in, in flat memory; and
 * the way back. The forms themselves are {@code csv}, {@code workbook} and {@code jsonlines}. Knows no meaning of a column.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"yaml"})
package dev.perennial.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
