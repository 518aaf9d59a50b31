/**
 * Gives every lead its points, each with a reason. In come leads that changed or whose points have faded; out go scores by
 * rule, fit, interest and grade. Tables: {@code scores}, {@code leads}; folder {@code jobs/30-scoring}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"lead", "rules", "batch", "night", "database", "yaml", "config"})
package dev.perennial.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
