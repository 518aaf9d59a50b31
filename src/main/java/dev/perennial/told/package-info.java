/**
 * What inquiries told of people, as far as the model compares it. In come inquiries with their leads; out go records, one for each
 * different thing that was told of a lead, and their terms. Tables: {@code match_records}; the model is {@code
 * jobs/20-dedupe/model.yaml}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"model", "blocking", "comparison", "batch", "database", "config"})
package dev.perennial.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
