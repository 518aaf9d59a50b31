/**
 * How one trait of two records is compared: traits come in and are prepared once, two prepared values go out as the one level
 * that describes how much they agree. Knows kinds of traits (names, e-mail addresses, companies ...), no record and no weight.
 * Pure: no database, no file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"trait", "spelling"})
package dev.perennial.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
