/**
 * The form of a file, found out from its content once and stored: in comes a file as it was dropped, out goes what it is and
 * the way to its rows, from its header or from any line on; and new files of the same form.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet", "text", "csv", "workbook", "jsonlines"})
package dev.perennial.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
