/**
 * Makes one lead of two, and two of one again. In come weighed pairs of inquiries and what people said of them; out go merges with
 * their evidence, aliases, and all that is needed to undo each merge exactly. Tables: {@code merges}, {@code merge_changes},
 * {@code different_leads}, {@code lead_aliases}; folder {@code jobs/20-dedupe}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "lead",
            "told",
            "census",
            "dedupe",
            "model",
            "cluster",
            "dictionary",
            "path",
            "batch",
            "night",
            "database",
            "config"
        })
package dev.perennial.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
