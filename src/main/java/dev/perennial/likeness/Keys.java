package dev.perennial.likeness;

import dev.perennial.blocking.Rules;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The blocking keys of what was said, and the register of who has which. Keys that are too common already are left out. */
@Component
class Keys {

    private final JdbcTemplate database;
    private final Register register;
    private final NightModel nightModel;
    private long @Nullable [] tooCommon;

    Keys(JdbcTemplate database, Register register, NightModel nightModel) {
        this.database = database;
        this.register = register;
        this.nightModel = nightModel;
    }

    void write(List<Told> told) {
        long[] records = told.stream().mapToLong(Told::inquiry).sorted().toArray();
        Entries entries = new Entries(records);
        add(told, records, entries);
        register.add(entries.sorted(), nightModel.version());
    }

    /**
     * Adds the keys of some of these records, marked with their rules.
     *
     * @param records in rising order
     */
    void add(List<Told> told, long[] records, Entries to) {
        Rules rules = nightModel.rules();
        long[] common = tooCommon();
        List<List<KeyOfRule>> keys =
                told.parallelStream().map(one -> of(one, rules)).toList();
        for (int at = 0; at < keys.size(); at++) {
            int place = Arrays.binarySearch(records, told.get(at).inquiry());
            for (KeyOfRule key : keys.get(at)) {
                if (Arrays.binarySearch(common, Entries.shortened(key.key())) < 0) {
                    to.add(key.key(), place, key.rule());
                }
            }
        }
    }

    private record KeyOfRule(int rule, long key) {}

    private static List<KeyOfRule> of(Told told, Rules rules) {
        List<KeyOfRule> keys = new ArrayList<>();
        rules.of(told::cell, (rule, key) -> keys.add(new KeyOfRule(rule, Hash.of(key, rules.name(rule)))));
        return keys;
    }

    private long[] tooCommon() {
        long[] known = tooCommon;
        if (known == null) {
            known = database.queryForList("SELECT key_hash FROM match_blocks ORDER BY key_hash", Long.class).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            tooCommon = known;
        }
        return known;
    }

    void dropOtherVersions() {
        register.dropOtherThan(nightModel.version());
        forget();
    }

    /** What is too common is to be asked for again. */
    void forget() {
        tooCommon = null;
    }
}
