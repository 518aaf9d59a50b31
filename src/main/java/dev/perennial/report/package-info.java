/**
 * What the numbers say: every table of the database comes in, read by SQL only; out go the night's tables and page, and
 * the exports that every figure can be drilled down to. Owns no table; folders {@code jobs/80-report},
 * {@code templates/report}, {@code db/query/report}, {@code db/query/export} and {@code var/reports/<night>}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"batch", "config", "yaml", "database"})
package dev.perennial.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
