/**
 * The files of past nights under {@code var/}: a question about texts comes in, the files in which it holds go out, or
 * are cleaned of it as far as a program can. Touches no table.
 */
@NullMarked
package dev.perennial.privacy.papers;

import org.jspecify.annotations.NullMarked;
