/**
 * The paths that marketing writes: the folders of {@code templates/nurture} come in, paths go out that can say whom they are
 * for, when they let go and which touch is next, or what is wrong in their files. Pure: touches no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "dictionary", "language", "template", "yaml", "config"})
package dev.perennial.path;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
