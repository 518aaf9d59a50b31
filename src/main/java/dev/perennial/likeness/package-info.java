/**
 * Finds the leads that tonight's inquiries resemble. In come records; out go blocking keys and weighed pairs of inquiries of
 * different leads. Tables: {@code match_blocks}, {@code match_weighed}, {@code match_pairs}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"told", "census", "model", "blocking", "register", "batch", "night", "database"})
package dev.perennial.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
