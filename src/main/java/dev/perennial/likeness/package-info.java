/**
 * Finds the leads that tonight's inquiries resemble. In come inquiries with their leads; out go blocking keys, how common names
 * and words are, and weighed pairs of inquiries of different leads. Tables: {@code match_records}, {@code match_blocks}, {@code match_terms}, {@code match_pairs}; the model is {@code jobs/20-dedupe/model.yaml}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"model", "blocking", "register", "comparison", "batch", "night", "database", "config"})
package dev.perennial.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
