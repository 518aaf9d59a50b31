/**
 * Texts in files: in comes a file that may be packed by gzip or zip, in whatever encoding; out go its characters, in flat
 * memory. What was made to fill the disk, or leads out of its archive, is refused. Knows no rows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet"})
package dev.perennial.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
