/**
 * Decides which leads go from stage to stage, by the dictionary that marketing and sales agreed on. In come sales' answers,
 * facts and clocks; out go moves, and an answer to "what happens next?" for every lead. Folder {@code jobs/40-funnel}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"answer", "lead", "dictionary", "handoff", "stay", "batch", "night", "database"})
package dev.perennial.funnel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
