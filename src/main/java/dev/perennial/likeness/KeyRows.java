package dev.perennial.likeness;

import dev.perennial.blocking.Rule;
import dev.perennial.database.Bulk;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blocking keys of what was said, in the order of the table. Keys that are too common already are not written any more. */
@Component
class KeyRows {

    private static final List<String> COLUMNS = List.of("key_hash", "inquiry", "rule");

    private final JdbcClient database;
    private final Bulk bulk;
    private final NightModel nightModel;
    private long @Nullable [] tooCommon;

    KeyRows(JdbcClient database, Bulk bulk, NightModel nightModel) {
        this.database = database;
        this.bulk = bulk;
        this.nightModel = nightModel;
    }

    private record KeyRow(long hash, long inquiry, int rule) {}

    void write(List<NewRecords.Said> news) {
        List<Rule> rules = nightModel.rules();
        long[] common = tooCommon();
        List<@Nullable Object[]> keys = news.parallelStream()
                .flatMap(said -> keys(rules, said.told()))
                .filter(key -> Arrays.binarySearch(common, key.hash()) < 0)
                .sorted(Comparator.comparingLong(KeyRow::hash).thenComparingLong(KeyRow::inquiry))
                .<@Nullable Object[]>map(key -> new @Nullable Object[] {key.hash(), key.inquiry(), key.rule()})
                .toList();
        bulk.insert("match_keys", COLUMNS, keys);
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

    private long[] tooCommon() {
        long[] known = tooCommon;
        if (known == null) {
            known =
                    database
                            .sql("SELECT key_hash FROM match_blocks ORDER BY key_hash")
                            .query(Long.class)
                            .list()
                            .stream()
                            .mapToLong(Long::longValue)
                            .toArray();
            tooCommon = known;
        }
        return known;
    }

    /** To be asked for again in the next night. */
    void forget() {
        tooCommon = null;
    }
}
