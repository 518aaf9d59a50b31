package dev.perennial.likeness;

import dev.perennial.blocking.Rules;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import dev.perennial.told.Hash;
import dev.perennial.told.NightModel;
import dev.perennial.told.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The blocking keys of what was said, and the register of who has which. Keys that are too common already are left out. */
@Component
class Keys {

    /** So many are told at a time: what they say takes much more room than their keys. */
    static final int AT_ONCE = 5_000;

    private final JdbcTemplate database;
    private final Register register;
    private final NightModel nightModel;
    private volatile long @Nullable [] tooCommon;

    Keys(JdbcTemplate database, Register register, NightModel nightModel) {
        this.database = database;
        this.register = register;
        this.nightModel = nightModel;
    }

    void write(List<Told> told) {
        List<Told> inOrder =
                told.stream().sorted(Comparator.comparingLong(Told::inquiry)).toList();
        register.add(of(inOrder).sorted(), nightModel.version());
    }

    /**
     * Keys marked with their rules.
     *
     * @param told in the order of their inquiries
     */
    Entries of(List<Told> told) {
        Rules rules = nightModel.rules();
        long[] common = tooCommon();
        Entries entries = new Entries(told.stream().mapToLong(Told::inquiry).toArray());
        List<List<KeyOfRule>> keys =
                told.parallelStream().map(one -> of(one, rules)).toList();
        for (int place = 0; place < keys.size(); place++) {
            for (KeyOfRule key : keys.get(place)) {
                if (Arrays.binarySearch(common, Entries.shortened(key.key())) < 0) {
                    entries.add(key.key(), place, key.rule());
                }
            }
        }
        return entries;
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
