/** The program and its table of contents: {@link dev.perennial.NightlyJob} names the jobs of the night in their order. */
@NullMarked
package dev.perennial;

import org.jspecify.annotations.NullMarked;
