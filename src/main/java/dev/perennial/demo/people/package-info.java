/**
 * The people of the demo: invented persons at invented companies in six countries, drawn from the word lists in
 * {@code src/main/resources/demo}. Comes in: a seed and a question. Goes out: always the same person. No tables, no folder.
 */
@NullMarked
package dev.perennial.demo.people;

import org.jspecify.annotations.NullMarked;
