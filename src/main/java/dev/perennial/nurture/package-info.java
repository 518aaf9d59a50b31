/**
 * The job that keeps in touch with leads that nobody works with: lets go who is done, answers sales, takes in who waits, casts
 * tonight's mail, and looks once more before it goes. Settings: {@code jobs/60-nurture/job.yaml}; paths are in {@code path},
 * who is on them in {@code enrolment}, requests of sales in {@code request}, and the mail in {@code cast}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "path",
            "enrolment",
            "request",
            "cast",
            "lead",
            "rules",
            "dictionary",
            "sales",
            "outbox",
            "batch",
            "yaml",
            "config"
        })
package dev.perennial.nurture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
