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
        printTooCommon(night);
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

    private void printTooCommon(LocalDate night) {
        database.sql("""
                SELECT rule, COUNT(*) AS keys_found, MAX(records) AS largest FROM match_blocks
                WHERE night = :night GROUP BY rule ORDER BY keys_found DESC, rule LIMIT 5
                """).param("night", night).query((RowCallbackHandler)
                row -> out.println("  TOO COMMON to compare by from now on: "
                        + row.getLong("keys_found") + " keys of '" + row.getString("rule") + "', the largest of "
                        + row.getLong("largest") + " records (table match_blocks)"));
    }

    private void printReport(ReportSummary report) {
        report.failed().forEach(check -> out.println("  DOES NOT ADD UP: " + check));
        out.println("  Report: " + report.page());
    }
}
