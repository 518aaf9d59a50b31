/**
 * What the numbers say: every table of the database comes in, read by SQL only; out go the night's tables and its page. Owns no
 * table; folders {@code jobs/80-report}, {@code templates/report}, {@code db/query/report} and {@code var/reports/<night>}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"query", "batch", "night", "config", "yaml", "database"})
package dev.perennial.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
