package dev.perennial.merge;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that belongs to a lead follows it into the other one, for a run of merges with one statement each. The row of a merged lead
 * stays, empty, for the sake of its history; that of the other one is written anew when its best values are chosen.
 */
@Component
class Belongings {

    private static final List<String> FOLLOWING = List.of(
            "inquiries",
            "links",
            "lead_keys",
            "match_records",
            "activities",
            "opportunities",
            "lead_aliases",
            "messages");

    private final JdbcClient database;

    Belongings(JdbcClient database) {
        this.database = database;
    }

    void follow(long first, long last) {
        Run run = new Run(first, last);
        suppress(run);
        explain(run);
        FOLLOWING.forEach(table -> run.does("UPDATE " + table + """
                 t JOIN merges m ON m.merged = t.lead_number AND m.merge_number BETWEEN :first AND :last
                SET t.lead_number = m.survivor
                """));
        run.does("""
                INSERT INTO lead_aliases (alias, lead_number, night)
                SELECT merged, survivor, night FROM merges WHERE merge_number BETWEEN :first AND :last
                """);
        run.does("""
                DELETE s FROM scores s
                JOIN merges m ON m.merged = s.lead_number AND m.merge_number BETWEEN :first AND :last
                """);
        emptyMerged(run);
    }

    /** What somebody refused at one address holds for all personal addresses of the person. A bounce is the address's own. */
    private void suppress(Run run) {
        run.does("""
                INSERT INTO suppressions (address, reason, happened_at, source, night)
                SELECT k.value, MIN(s.reason), MIN(s.happened_at), 'merged leads', MIN(m.night)
                FROM merges m
                JOIN lead_keys said ON said.kind = 'EMAIL' AND said.lead_number IN (m.merged, m.survivor)
                JOIN suppressions s ON s.address = said.value AND s.reason <> 'bounce'
                JOIN lead_keys k ON k.kind = 'EMAIL' AND k.lead_number IN (m.merged, m.survivor)
                LEFT JOIN suppressions known ON known.address = k.value
                WHERE m.merge_number BETWEEN :first AND :last AND known.address IS NULL
                GROUP BY k.value
                """);
    }

    /** The inquiry that made the merged lead is what links all its inquiries to the other one. */
    private void explain(Run run) {
        run.does("""
                UPDATE links n JOIN merges m ON m.merged = n.lead_number AND m.merge_number BETWEEN :first AND :last
                SET n.rule = m.rule, n.probability = m.probability, n.model = m.model, n.evidence = m.evidence
                WHERE n.rule = 'new lead'
                """);
    }

    private void emptyMerged(Run run) {
        run.does("""
                UPDATE leads l JOIN merges m ON m.merged = l.lead_number AND m.merge_number BETWEEN :first AND :last
                SET l.stage = 'merged', l.merged_on = m.night, l.email = NULL, l.email_key = NULL, l.email_domain = NULL,
                    l.owner = NULL, l.fit = 0, l.interest = 0, l.score = 0, l.grade = 'D',
                    l.next_action = CONCAT('Nothing: this is lead ', m.survivor, ' now'), l.next_owner = 'nobody',
                    l.next_due = NULL, l.score_due = NULL, l.funnel_due = NULL
                """);
    }

    private final class Run {

        private final long first;
        private final long last;

        Run(long first, long last) {
            this.first = first;
            this.last = last;
        }

        void does(String sql) {
            database.sql(sql).param("first", first).param("last", last).update();
        }
    }
}
