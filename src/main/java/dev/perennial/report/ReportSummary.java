package dev.perennial.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a night's report has to say in a few lines.
 *
 * @param page the page to open
 * @param failed the checks that do not hold, each as a sentence; empty when all figures reconcile
 * @param untouched how many leads nobody is going to do anything about; must be 0
 */
public record ReportSummary(LocalDate night, Path page, List<String> failed, long untouched) {

    public boolean reconciles() {
        return failed.isEmpty();
    }
}
