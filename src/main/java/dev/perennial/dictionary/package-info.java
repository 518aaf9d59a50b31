/**
 * The contract between marketing and sales: what each stage means, how a lead comes in and goes on, what sales promises.
 * In comes {@code jobs/40-funnel/dictionary.yaml}, out goes a dictionary without a dead end. No tables.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"lead", "rules", "night", "yaml", "config"})
package dev.perennial.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
