/**
 * Dates and times as people and programs write them: in come the patterns of a source, its zone and a text, out goes a day or
 * a moment. Pure: no database, no file, no clock; a text that is no date is an empty answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "clean")
package dev.perennial.date;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
