/**
 * Decides which lead each new inquiry belongs to, or makes one. In come inquiries without a lead; out go links with their
 * evidence, leads and their keys. Tables: {@code links}, {@code leads}, {@code lead_keys}; folder {@code jobs/20-dedupe}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"lead", "told", "census", "likeness", "intake", "batch", "night", "database", "config"})
package dev.perennial.dedupe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
