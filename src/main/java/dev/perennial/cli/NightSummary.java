package dev.perennial.cli;

import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.FileState;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.report.ReportSummary;
import dev.perennial.report.Reports;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person must know of a night that is done: what could not be used or written, checks that fail, where the report is. */
record NightSummary(FileLedger files, JdbcClient database, Reports reports, PrintWriter out) {

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
        printUnwritten();
        reports.summary(night).ifPresent(this::printReport);
    }

    private void printUnused(LedgerFile file) {
        out.println("  " + file.state() + " " + file.name() + ": " + file.reason());
    }

    private void printUnwritten() {
        database.sql("""
                SELECT failure, COUNT(*) AS leads FROM enrolments
                WHERE state = 'ACTIVE' AND failure IS NOT NULL GROUP BY failure ORDER BY leads DESC LIMIT 5
                """).query((RowCallbackHandler) row -> out.println("  NOT WRITTEN to " + row.getLong("leads")
                + " leads, tried again tomorrow: " + row.getString("failure")));
    }

    private void printReport(ReportSummary report) {
        report.failed().forEach(check -> out.println("  DOES NOT ADD UP: " + check));
        out.println("  Report: " + report.page());
    }
}
