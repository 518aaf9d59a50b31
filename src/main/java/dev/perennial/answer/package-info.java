/**
 * What sales is told about the rows of the files it dropped: in come answers of those who decided about a row, each kept once.
 * Table: {@code answers}. Knows neither the rows nor the files.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "night")
package dev.perennial.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
