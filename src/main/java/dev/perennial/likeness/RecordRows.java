package dev.perennial.likeness;

import dev.perennial.blocking.Rule;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was said, and their keys. Keys that are too common already are not written any more. */
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
        for (List<Long> some : cut(inquiries)) {
            database.sql("DELETE FROM match_keys WHERE inquiry IN (:inquiries)")
                    .param("inquiries", some)
                    .update();
            database.sql("""
                    UPDATE match_records SET said = NULL, lead_number = NULL
                    WHERE inquiry IN (:inquiries) AND said IS NOT NULL
                    """).param("inquiries", some).update();
        }
    }

    Set<Long> knownOf(List<Long> said) {
        Set<Long> known = new HashSet<>();
        for (List<Long> some : cut(said)) {
            known.addAll(database.sql("SELECT said FROM match_records WHERE said IN (:said)")
                    .param("said", some)
                    .query(Long.class)
                    .list());
        }
        return known;
    }

    Map<Long, Integer> spellingsOf(List<Long> leads) {
        Map<Long, Integer> spellings = new HashMap<>();
        for (List<Long> some : cut(leads.stream().distinct().toList())) {
            database.sql("""
                    SELECT lead_number, COUNT(*) AS spellings FROM match_records
                    WHERE lead_number IN (:leads) AND keys_of = :version GROUP BY lead_number
                    """)
                    .param("leads", some)
                    .param("version", nightModel.version())
                    .query(row -> {
                        spellings.put(row.getLong("lead_number"), row.getInt("spellings"));
                    });
        }
        return spellings;
    }

    /** What told nothing new needs no comparing; nor does a record that was compared by an earlier version. */
    void keep(List<Told> page, List<NewRecords.Said> news) {
        Map<Long, NewRecords.Said> byInquiry = new HashMap<>();
        news.forEach(said -> byInquiry.put(said.told().inquiry(), said));
        List<Object[]> kept = new ArrayList<>();
        for (Told told : page) {
            NewRecords.Said said = byInquiry.get(told.inquiry());
            kept.add(
                    said == null
                            ? new Object[] {null, null, nightModel.version(), night.date(), told.inquiry()}
                            : new Object[] {said.said(), told.lead(), nightModel.version(), null, told.inquiry()});
        }
        batches.batchUpdate("""
                UPDATE match_records SET said = ?, lead_number = ?, keys_of = ?, compared_on = COALESCE(compared_on, ?)
                WHERE inquiry = ?
                """, kept);
        writeKeys(news);
    }

    private record KeyRow(long hash, long inquiry, int rule) {}

    private void writeKeys(List<NewRecords.Said> news) {
        List<Rule> rules = nightModel.rules();
        List<KeyRow> keys = news.parallelStream()
                .flatMap(said -> keys(rules, said.told()))
                .sorted(java.util.Comparator.comparingLong(KeyRow::hash).thenComparingLong(KeyRow::inquiry))
                .toList();
        Set<Long> tooCommon =
                tooCommonOf(keys.stream().map(KeyRow::hash).distinct().toList());
        batches.batchUpdate(
                "INSERT INTO match_keys (key_hash, inquiry, rule) VALUES (?, ?, ?)",
                keys.stream()
                        .filter(key -> !tooCommon.contains(key.hash()))
                        .map(key -> new Object[] {key.hash(), key.inquiry(), key.rule()})
                        .toList());
    }

    private static Stream<KeyRow> keys(List<Rule> rules, Told told) {
        Map<Long, KeyRow> keys = new HashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (long key : rules.get(rule).of(told::cell)) {
                long hash = Hash.of(key, rules.get(rule).name());
                keys.putIfAbsent(hash, new KeyRow(hash, told.inquiry(), rule));
            }
        }
        return keys.values().stream();
    }

    private Set<Long> tooCommonOf(List<Long> keys) {
        Set<Long> tooCommon = new HashSet<>();
        for (List<Long> some : cut(keys)) {
            tooCommon.addAll(database.sql("SELECT key_hash FROM match_blocks WHERE key_hash IN (:keys)")
                    .param("keys", some)
                    .query(Long.class)
                    .list());
        }
        return tooCommon;
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
