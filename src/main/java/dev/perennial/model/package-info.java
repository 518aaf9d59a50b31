/**
 * What makes two records one: {@code jobs/20-dedupe/model.yaml} comes in, with every mistake at its line and column; the weight
 * of a pair of prepared records and the evidence for it go out. Pure: no database, no clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"comparison", "blocking", "config", "yaml"})
package dev.perennial.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
