package dev.perennial.cli;

import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.report.ReportSummary;
import dev.perennial.report.Reports;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/** What a person must know of a night that is done: files that could not be used, checks that fail, where the report is. */
record NightSummary(FileLedger files, Reports reports, PrintWriter out) {

    void print(LocalDate night) {
        List<LedgerFile> dropped = files.ofNight(night);
        dropped.stream().filter(file -> file.state() != FileState.TAKEN).forEach(this::printUnused);
        long rejected = dropped.stream()
                .filter(file -> file.state() == FileState.TAKEN)
                .mapToLong(LedgerFile::rejected)
                .sum();
        if (rejected > 0) {
            out.println("  " + rejected + " rows could not be used; correct them in var/rejects/" + night
                    + " and drop them again");
        }
        reports.summary(night).ifPresent(this::printReport);
    }

    private void printUnused(LedgerFile file) {
        out.println("  " + file.state() + " " + file.name() + ": " + file.reason());
    }

    private void printReport(ReportSummary report) {
        report.failed().forEach(check -> out.println("  DOES NOT ADD UP: " + check));
        out.println("  Report: " + report.page());
    }
}
