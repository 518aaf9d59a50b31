/**
 * A first feed for a file that nobody has described yet: in comes the file, out goes the text of a feed with what was found out
 * from its name, its header and its values, and how sure that is. Reads the file only, and the feeds there are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "header", "meaning", "form", "sheet", "clean", "date", "config"})
package dev.perennial.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
