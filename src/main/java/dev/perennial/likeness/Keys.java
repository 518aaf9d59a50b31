package dev.perennial.likeness;

import dev.perennial.blocking.Rules;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
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
        List<Told> inOrder =
                told.stream().sorted(Comparator.comparingLong(Told::inquiry)).toList();
        register.add(of(inOrder).sorted(), nightModel.version());
    }

    /** To be made in another thread: all that is asked of the database for it has been asked when this returns. */
    Supplier<Entries> asked(List<Told> told) {
        Rules rules = nightModel.rules();
        long[] common = tooCommon();
        return () -> of(told, rules, common);
    }

    /**
     * Keys marked with their rules.
     *
     * @param told in the order of their inquiries
     */
    Entries of(List<Told> told) {
        return of(told, nightModel.rules(), tooCommon());
    }

    private static Entries of(List<Told> told, Rules rules, long[] common) {
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
