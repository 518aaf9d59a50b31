/**
 * A feed tried on a file: in come a file and a feed, out goes what each column is taken for, the first rows as they are
 * understood, the counts and the bad rows. Writes nothing and asks no database, so that rows which an earlier file brought
 * already are not known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "header", "meaning", "form", "sheet"})
package dev.perennial.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
