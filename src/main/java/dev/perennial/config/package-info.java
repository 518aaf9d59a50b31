/**
 * The files people write, read with their mistakes: a path under the home folder (or inside the program) comes in, a
 * record goes out, or every problem at once with file, line and column. Owns the layout of the home folder and of
 * {@code var/}; touches no table.
 */
@NullMarked
package dev.perennial.config;

import org.jspecify.annotations.NullMarked;
