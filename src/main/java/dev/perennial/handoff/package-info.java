/**
 * Leads in the hands of reps, with the clocks of what sales promised. In come offers and answers, out go assignments.
 * Table: {@code assignments}; the promises stand in {@code jobs/40-funnel/dictionary.yaml}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dictionary", "night", "database"})
package dev.perennial.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
