package dev.perennial.funnel;

import dev.perennial.batch.Tally;
import dev.perennial.night.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tonight's opportunities: those with a lead make it due in the funnel, those without are handed back. */
@Component
class Opportunities {

    private final JdbcClient database;
    private final Night night;

    Opportunities(JdbcClient database, Night night) {
        this.database = database;
        this.night = night;
    }

    void answer(Tally tally) {
        tally.wrote(tonight("""
                INSERT INTO answers (file, line, result, reason, night)
                SELECT o.file, o.line, IF(o.lead_number IS NULL, 'REFUSED', 'ACCEPTED'),
                       IF(o.lead_number IS NULL,
                          'no lead has this number or e-mail address; correct it and send the row again',
                          CONCAT('recorded for lead ', o.lead_number)),
                       o.changed_on
                FROM opportunities o
                WHERE o.changed_on = :night
                ON DUPLICATE KEY UPDATE file = answers.file
                """));
        tonight("""
                UPDATE leads l JOIN opportunities o ON o.lead_number = l.lead_number
                SET l.funnel_due = :night
                WHERE o.changed_on = :night
                """);
    }

    private int tonight(String sql) {
        return database.sql(sql).param("night", night.date()).update();
    }
}
