/**
 * Sales of the demo: four reps with a character each, whom they talk to and what comes of it. Comes in: a seed, a date and
 * their work lists. Goes out: the files of the feeds sales-feedback, nurture-requests and opportunities. No tables.
 */
@NullMarked
package dev.perennial.demo.reps;

import org.jspecify.annotations.NullMarked;
