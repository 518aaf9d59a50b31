/**
 * Nurture: in come leads that nobody works with and the requests of sales, out go enrolments on paths and queued messages,
 * at most one touch for each lead and night. Tables: {@code enrolments}, {@code nurture_requests}, {@code answers}; files:
 * {@code jobs/60-nurture/job.yaml} and {@code templates/nurture/<path>/path.yaml}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "lead",
            "rules",
            "dictionary",
            "funnel",
            "sales",
            "template",
            "outbox",
            "email",
            "batch",
            "yaml",
            "config",
            "database"
        })
package dev.perennial.nurture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
