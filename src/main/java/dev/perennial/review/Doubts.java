package dev.perennial.review;

import dev.perennial.night.Night;
import dev.perennial.told.Telling;
import dev.perennial.told.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pairs of tonight that people shall decide: each couple of leads once, the likeliest first. */
@Component
class Doubts {

    private final JdbcClient database;
    private final Telling telling;
    private final Night night;

    Doubts(JdbcClient database, Telling telling, Night night) {
        this.database = database;
        this.telling = telling;
        this.night = night;
    }

    private record Asked(long older, long younger, double probability, String evidence) {}

    List<Doubt> ofTonight() {
        Map<Set<Long>, Asked> likeliest = new LinkedHashMap<>();
        database.sql("""
                SELECT p.older, p.younger, p.probability, o.lead_number AS one, y.lead_number AS other,
                       (SELECT GROUP_CONCAT(CONCAT(e.field, ': ', e.level, IF(e.bits + e.rareness < 0, ' ', ' +'),
                                                   ROUND(e.bits + e.rareness, 1)) ORDER BY e.place SEPARATOR '; ')
                        FROM JSON_TABLE(p.evidence, '$[*]' COLUMNS (
                            place    FOR ORDINALITY,
                            field    VARCHAR(60) PATH '$.field',
                            level    VARCHAR(60) PATH '$.level',
                            bits     DOUBLE PATH '$.bits',
                            rareness DOUBLE PATH '$.rareness')) e) AS evidence
                FROM match_pairs p
                JOIN inquiries o ON o.inquiry = p.older
                JOIN inquiries y ON y.inquiry = p.younger
                WHERE p.decision = 'REVIEW' AND p.night = :night AND o.lead_number <> y.lead_number
                ORDER BY p.probability DESC, p.older, p.younger
                """).param("night", night.date()).query(row -> {
            likeliest.putIfAbsent(
                    Set.of(row.getLong("one"), row.getLong("other")),
                    new Asked(
                            row.getLong("older"),
                            row.getLong("younger"),
                            row.getDouble("probability"),
                            row.getString("evidence")));
        });
        return withWhatWasTold(List.copyOf(likeliest.values()));
    }

    private List<Doubt> withWhatWasTold(List<Asked> asked) {
        Set<Long> inquiries = new HashSet<>();
        asked.forEach(pair -> inquiries.addAll(List.of(pair.older(), pair.younger())));
        Map<Long, Told> told = new HashMap<>();
        telling.ofInquiries(inquiries).forEach(one -> told.put(one.inquiry(), one));
        List<Doubt> doubts = new ArrayList<>();
        for (Asked pair : asked) {
            Told older = told.get(pair.older());
            Told younger = told.get(pair.younger());
            if (older != null && younger != null) {
                doubts.add(new Doubt(older, younger, pair.probability(), pair.evidence()));
            }
        }
        return doubts;
    }
}
