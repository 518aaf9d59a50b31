/**
 * What a company's rules may say: a CEL expression from a file comes in, a compiled {@link Criterion} goes out, or what
 * is wrong with it at its line and column; facts about a lead come in, true or false goes out. Touches no table, no
 * folder.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"yaml", "config"})
package dev.perennial.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
