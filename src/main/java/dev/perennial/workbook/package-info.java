/**
 * Rows in workbooks (XLSX): in comes a file, out goes one row of its sheet after another, each value as people see it; and
 * the way back. Knows no meaning of a column.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet", "text", "part", "config"})
package dev.perennial.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
