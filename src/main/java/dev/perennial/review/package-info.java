/**
 * Asks people about the pairs of leads that no model should decide alone. In come the pairs between the thresholds; out goes a file
 * with both records side by side and a column for the answer, and answers come back in, for ever above the model. Tables: {@code
 * match_pairs}, {@code review_answers}; folder {@code var/review}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "merge",
            "answer",
            "sales",
            "ledger",
            "told",
            "csv",
            "sheet",
            "workbook",
            "match",
            "batch",
            "night",
            "database",
            "config"
        })
package dev.perennial.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
