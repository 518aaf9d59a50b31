/**
 * A lead on a path, from its entry to its leaving. In come leads in nurture that are on no path, and those that are on one,
 * out go enrolments that enter, rest and leave, with the move in the funnel that goes with it. Table: {@code enrolments}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"path", "rules", "lead", "stay", "night", "database"})
package dev.perennial.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
