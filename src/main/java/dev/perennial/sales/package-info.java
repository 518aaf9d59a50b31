/**
 * What reps get and give: leads in turn, a work list each morning, an answer to every file they dropped. In come leads
 * that are ready and clocks that run; out go hand-offs, {@code var/sales} and {@code var/answers}. Folder
 * {@code jobs/50-sales}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dictionary",
            "handoff",
            "ledger",
            "sheet",
            "form",
            "csv",
            "batch",
            "night",
            "database",
            "config",
            "yaml"
        })
package dev.perennial.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
