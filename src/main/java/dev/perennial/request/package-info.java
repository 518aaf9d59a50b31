/**
 * What sales asks of nurture, to enrol, pause, resume or stop, and what it is told: rows of request files come in, changed
 * enrolments and one answer for each row go out. Tables: {@code nurture_requests}, {@code answers}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"answer", "path", "enrolment", "lead", "stay", "batch", "night"})
package dev.perennial.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
