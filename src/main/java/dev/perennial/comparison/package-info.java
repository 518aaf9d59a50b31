/**
 * How one trait of two records is compared: cells come in and are prepared once, two prepared values go out as the one level
 * that describes how much they agree. Knows kinds of traits (names, e-mail addresses, companies ...), no record and no weight.
 * Pure: no database, no file of the user's; word lists lie beside the classes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"clean", "lead"})
package dev.perennial.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
