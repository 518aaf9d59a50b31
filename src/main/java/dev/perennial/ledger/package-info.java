/**
 * What became of every file that was ever dropped: its state, its counts, its rejected rows, and where its copy lies. In come
 * the decisions of the intake, out go summaries and the original rows. Tables: {@code files}, {@code rejects}; folders:
 * {@code var/work}, {@code var/archive}, {@code var/rejects}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"config", "sheet", "form", "meaning"})
package dev.perennial.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
