/**
 * How alike two words are as they are written and said: letters come in, a likeness, a number of typing mistakes, a sound or a
 * script goes out. Knows no meaning. Pure: no database, no file, no object for a pair.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.perennial.spelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
