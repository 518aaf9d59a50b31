package dev.perennial.cli;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One line per night: what came in, and what became of it. */
record DemoTotals(JdbcClient database) {

    static final String HEADER = String.format(
            Locale.ROOT,
            "%-12s %6s %9s %8s %9s %8s %9s %6s",
            "night",
            "files",
            "inquiries",
            "rejected",
            "new leads",
            "handed",
            "nurturing",
            "mails");

    String of(LocalDate night) {
        return String.format(
                Locale.ROOT,
                "%-12s %6d %9d %8d %9d %8d %9d %6d",
                night,
                count("SELECT COUNT(*) FROM files WHERE night = :night", night),
                count("SELECT COUNT(*) FROM inquiries WHERE night = :night", night),
                count("SELECT COALESCE(SUM(rejected), 0) FROM files WHERE night = :night", night),
                count("SELECT COUNT(*) FROM leads WHERE made_on = :night AND merged_on IS NULL", night),
                count("SELECT COUNT(*) FROM assignments WHERE night = :night", night),
                count("SELECT COUNT(*) FROM enrolments WHERE state = 'ACTIVE' AND entered_on <= :night", night),
                count("SELECT COUNT(*) FROM messages WHERE planned_on = :night", night));
    }

    private long count(String sql, LocalDate night) {
        return database.sql(sql).param("night", night).query(Long.class).single();
    }
}
