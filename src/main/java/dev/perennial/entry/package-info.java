/**
 * The accepted rows of a file go into the tables of their kind, each once: in come rows and their file, out goes how many were
 * new or changed. Tables {@code inquiries, activities, sales_feedback, nurture_requests, opportunities, suppressions, costs}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"night", "database", "feed", "meaning", "ledger", "lead", "sheet"})
package dev.perennial.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
