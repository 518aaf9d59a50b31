/**
 * Tonight's mail: enrolments that are due come in, at most one touch for each lead goes out, within the caps and written, and
 * every lead on a path knows what happens next. Tables: {@code enrolments} (when to look again), {@code leads} (next action).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "path",
            "enrolment",
            "lead",
            "sales",
            "language",
            "template",
            "outbox",
            "email",
            "batch",
            "run",
            "night",
            "yaml",
            "database"
        })
package dev.perennial.cast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
