/**
 * Files become rows: in come the files of {@code var/inbox}, out go inquiries, activities, answers and requests of sales,
 * opportunities, suppressions and costs, each row once; rejected rows are handed back. Folder {@code jobs/10-intake}; tables
 * {@code inquiries, activities, sales_feedback, nurture_requests, opportunities, suppressions, costs} and, through the ledger,
 * {@code files, rejects}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "config",
            "yaml",
            "database",
            "batch",
            "night",
            "sheet",
            "form",
            "csv",
            "feed",
            "ledger",
            "entry",
            "reading",
            "undo"
        })
package dev.perennial.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
