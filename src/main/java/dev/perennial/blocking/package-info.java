/**
 * Which records are worth comparing: rules of equal keys come in, the pairs of records that share a key go out, each pair
 * once, with what was left out because a key was too common. Pure: no database, no file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"comparison", "trait", "clean"})
package dev.perennial.blocking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
