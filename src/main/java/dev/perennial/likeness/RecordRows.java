package dev.perennial.likeness;

import dev.perennial.likeness.Vocabulary.Known;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was said. */
@Component
class RecordRows {

    private static final int AT_ONCE = 900;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final NightModel nightModel;
    private final Night night;

    RecordRows(JdbcClient database, JdbcTemplate batches, NightModel nightModel, Night night) {
        this.database = database;
        this.batches = batches;
        this.nightModel = nightModel;
        this.night = night;
    }

    /** Takes away what an earlier version of the model made of these inquiries. */
    void startAgain(List<Told> page) {
        List<Long> inquiries = page.stream().map(Told::inquiry).toList();
        List<Long> again = new ArrayList<>();
        for (List<Long> some : cut(inquiries)) {
            again.addAll(
                    database.sql("""
                    SELECT inquiry FROM match_records WHERE inquiry IN (:inquiries) AND said IS NOT NULL
                    """).param("inquiries", some).query(Long.class).list());
        }
        for (List<Long> some : cut(again)) {
            database.sql("""
                    UPDATE match_records SET said = NULL, lead_number = NULL, told = NULL, counted = 0
                    WHERE inquiry IN (:inquiries)
                    """).param("inquiries", some).update();
        }
    }

    /**
     * Those of these leads of which something was said before. The index is named because one version has all records, and a server
     * whose statistics are of yesterday reads them all.
     */
    Map<Long, Known> known(Collection<Long> leads) {
        Map<Long, Known> known = new HashMap<>();
        for (List<Long> some : cut(new HashSet<>(leads))) {
            database.sql("""
                    SELECT lead_number, COUNT(*) AS spellings, MAX(counted) AS counted
                    FROM match_records FORCE INDEX (match_records_lead)
                    WHERE lead_number IN (:leads) AND keys_of = :version GROUP BY lead_number
                    """)
                    .param("leads", some)
                    .param("version", nightModel.version())
                    .query(row -> {
                        known.put(
                                row.getLong("lead_number"), new Known(row.getInt("spellings"), row.getInt("counted")));
                    });
        }
        return known;
    }

    /** The numbers that stand for all that was said of these leads, by any version of the model. */
    Set<Long> saidOf(Collection<Long> leads) {
        Set<Long> said = new HashSet<>();
        for (List<Long> some : cut(new HashSet<>(leads))) {
            said.addAll(database.sql(
                            "SELECT said FROM match_records FORCE INDEX (match_records_lead) WHERE lead_number IN (:leads)")
                    .param("leads", some)
                    .query(Long.class)
                    .list());
        }
        return said;
    }

    /** What told nothing new needs no comparing; nor does a record that was compared by an earlier version. */
    void keep(List<Told> page, List<NewRecords.Said> news, Map<Long, Integer> weights) {
        Map<Long, NewRecords.Said> byInquiry = new HashMap<>();
        news.forEach(said -> byInquiry.put(said.told().inquiry(), said));
        List<String> columns = nightModel.columns();
        List<Object[]> kept = new ArrayList<>();
        for (Told told : page) {
            NewRecords.Said said = byInquiry.get(told.inquiry());
            kept.add(
                    said == null
                            ? new Object[] {told.inquiry(), null, null, null, 0, nightModel.version(), night.date()}
                            : new Object[] {
                                told.inquiry(),
                                said.said(),
                                told.lead(),
                                told.packed(columns),
                                weights.getOrDefault(told.lead(), 0),
                                nightModel.version(),
                                null
                            });
        }
        batches.batchUpdate("""
                INSERT INTO match_records (inquiry, said, lead_number, told, counted, keys_of, compared_on)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE said = VALUES(said), lead_number = VALUES(lead_number), told = VALUES(told),
                    counted = VALUES(counted), keys_of = VALUES(keys_of),
                    compared_on = COALESCE(compared_on, VALUES(compared_on))
                """, kept);
    }

    static <T> List<List<T>> cut(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> cut = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            cut.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return cut;
    }
}
