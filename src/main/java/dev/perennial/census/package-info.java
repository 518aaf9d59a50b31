/**
 * How many leads have each name and word. In come records; out go counts, of very many leads those of a sample. Tables: {@code
 * match_terms}, {@code match_shared_terms}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"told", "model", "comparison", "night", "database"})
package dev.perennial.census;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
