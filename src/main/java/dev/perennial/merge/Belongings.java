package dev.perennial.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All that belongs to a lead follows it into the other one, for a run of merges with one statement each. The row of a merged lead
 * stays, empty, for the sake of its history; that of the other one is written anew when its best values are chosen.
 */
@Component
class Belongings {

    /**
     * Tables that follow, and their index of leads. It is named because a server whose statistics are of before these merges reads
     * all rows again and again.
     */
    private static final Map<String, String> FOLLOWING = new LinkedHashMap<>();

    static {
        FOLLOWING.put("inquiries", "inquiries_lead");
        FOLLOWING.put("lead_keys", "lead_keys_lead");
        FOLLOWING.put("match_records", "match_records_said_of");
        FOLLOWING.put("activities", "activities_lead");
        FOLLOWING.put("opportunities", "opportunities_lead");
        FOLLOWING.put("lead_aliases", "lead_aliases_fk");
        FOLLOWING.put("messages", "messages_lead");
    }

    private final JdbcClient database;

    Belongings(JdbcClient database) {
        this.database = database;
    }

    void follow(long first, long last) {
        Run run = new Run(first, last);
        suppress(run);
        links(run);
        FOLLOWING.forEach(
                (table, index) -> run.does(
                        "UPDATE merges m STRAIGHT_JOIN " + table + " t FORCE INDEX (" + index
                                + ") ON t.lead_number = m.merged SET t.lead_number = m.survivor WHERE m.merge_number BETWEEN :first AND :last"));
        run.does("""
                INSERT INTO lead_aliases (alias, lead_number, night)
                SELECT merged, survivor, night FROM merges WHERE merge_number BETWEEN :first AND :last
                """);
        run.does("""
                DELETE s FROM merges m STRAIGHT_JOIN scores s FORCE INDEX (PRIMARY) ON s.lead_number = m.merged
                WHERE m.merge_number BETWEEN :first AND :last
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

    /**
     * The inquiry that made the merged lead is what links all its inquiries to the other one. Which that is is found out first: a
     * server need not set columns in the order in which they are written.
     */
    private void links(Run run) {
        run.does("""
                UPDATE merges m
                JOIN (SELECT k.inquiry, k.lead_number, k.rule = 'new lead' AS made_it
                      FROM merges w
                      STRAIGHT_JOIN inquiries i FORCE INDEX (inquiries_lead) ON i.lead_number = w.merged
                      STRAIGHT_JOIN links k ON k.inquiry = i.inquiry
                      WHERE w.merge_number BETWEEN :first AND :last) o ON o.lead_number = m.merged
                JOIN links n ON n.inquiry = o.inquiry
                SET n.rule = IF(o.made_it, m.rule, n.rule), n.probability = IF(o.made_it, m.probability, n.probability),
                    n.model = IF(o.made_it, m.model, n.model), n.evidence = IF(o.made_it, m.evidence, n.evidence),
                    n.lead_number = m.survivor
                WHERE m.merge_number BETWEEN :first AND :last
                """);
    }

    private void emptyMerged(Run run) {
        run.does("""
                UPDATE merges m STRAIGHT_JOIN leads l ON l.lead_number = m.merged
                SET l.stage = 'merged', l.merged_on = m.night, l.email = NULL, l.email_key = NULL, l.email_domain = NULL,
                    l.owner = NULL, l.fit = 0, l.interest = 0, l.score = 0, l.grade = 'D',
                    l.next_action = CONCAT('Nothing: this is lead ', m.survivor, ' now'), l.next_owner = 'nobody',
                    l.next_due = NULL, l.score_due = NULL, l.funnel_due = NULL
                WHERE m.merge_number BETWEEN :first AND :last
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
