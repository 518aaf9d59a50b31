package dev.perennial.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pairs about which nothing was decided yet, in groups that have nothing to do with each other. */
@Component
class OpenPairs {

    private final JdbcClient database;

    OpenPairs(JdbcClient database) {
        this.database = database;
    }

    /** In the order of their oldest leads, whatever the order of the night's rows. */
    List<List<Likely>> groups() {
        List<Likely> pairs = pairs();
        Map<Long, Long> parent = new HashMap<>();
        pairs.forEach(pair -> join(parent, pair.oneLead(), pair.otherLead()));
        Map<Long, List<Likely>> groups = new TreeMap<>();
        pairs.forEach(pair -> groups.computeIfAbsent(root(parent, pair.oneLead()), root -> new ArrayList<>())
                .add(pair));
        return List.copyOf(groups.values());
    }

    /** Records know their leads, too, and were read before; those that were emptied for a new model do not. */
    private List<Likely> pairs() {
        return database.sql("""
                SELECT p.younger, p.older, p.weight, p.probability, p.model, p.evidence,
                       IF(p.decision = 'SAME', 'people said same', p.rule) AS rule,
                       COALESCE(p.decision, '') = 'SAME' AS same,
                       COALESCE(y.lead_number, (SELECT i.lead_number FROM inquiries i WHERE i.inquiry = p.younger))
                           AS one_lead,
                       COALESCE(o.lead_number, (SELECT i.lead_number FROM inquiries i WHERE i.inquiry = p.older))
                           AS other_lead
                FROM match_pairs p
                JOIN match_records y ON y.inquiry = p.younger
                JOIN match_records o ON o.inquiry = p.older
                WHERE p.decision IS NULL OR p.decision = 'SAME'
                ORDER BY p.younger, p.older
                """)
                .query((row, number) -> new Likely(
                        row.getLong("younger"),
                        row.getLong("older"),
                        row.getLong("one_lead"),
                        row.getLong("other_lead"),
                        row.getBoolean("same"),
                        row.getDouble("weight"),
                        row.getDouble("probability"),
                        row.getString("rule"),
                        row.getString("model"),
                        row.getString("evidence")))
                .list();
    }

    private static void join(Map<Long, Long> parent, long one, long other) {
        long a = root(parent, one);
        long b = root(parent, other);
        parent.put(Math.max(a, b), Math.min(a, b));
    }

    private static long root(Map<Long, Long> parent, long lead) {
        long root = lead;
        while (parent.getOrDefault(root, root) != root) {
            root = parent.getOrDefault(root, root);
        }
        parent.put(lead, root);
        return root;
    }
}
