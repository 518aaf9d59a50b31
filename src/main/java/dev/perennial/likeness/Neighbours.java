package dev.perennial.likeness;

import dev.perennial.night.Night;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Registers the keys of records that were never compared, and finds all older ones that share a key with them. */
@Component
class Neighbours {

    /** So many are told at a time: what they say takes much more room than their keys. */
    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate database;
    private final Telling telling;
    private final Keys keys;
    private final KeysAhead keysAhead;
    private final Register register;
    private final NightModel nightModel;
    private final Night night;

    Neighbours(
            JdbcTemplate database,
            Telling telling,
            Keys keys,
            KeysAhead keysAhead,
            Register register,
            NightModel nightModel,
            Night night) {
        this.database = database;
        this.telling = telling;
        this.keys = keys;
        this.keysAhead = keysAhead;
        this.register = register;
        this.nightModel = nightModel;
        this.night = night;
    }

    /**
     * Each pair once, proposed by its younger record, with the first rule that proposes it. Keys over the cap are left out from now on.
     *
     * @param fresh in the order of their numbers
     */
    Proposals of(List<Long> fresh) {
        long[] records = fresh.stream().mapToLong(Long::longValue).toArray();
        Entries entries = entries(fresh, records);
        Proposals proposals = new Proposals(records, nightModel.rules().count());
        register.add(entries, nightModel.version());
        List<Object[]> tooCommon = new ArrayList<>();
        int cap = nightModel.model().blocking().cap();
        register.ask(entries, nightModel.version(), (key, holders, from, to) -> {
            if (holders.length > cap) {
                tooCommon.add(row(key, entries.mark(from), holders.length));
            } else if (holders.length > 1) {
                proposals.block(holders, entries, from, to);
            }
        });
        database.batchUpdate(
                "INSERT INTO match_blocks (key_hash, rule, records, night) VALUES (?, ?, ?, ?)", tooCommon);
        keys.forget();
        return proposals;
    }

    private Entries entries(List<Long> fresh, long[] records) {
        return keysAhead.take(records).orElseGet(() -> made(fresh)).sorted();
    }

    private Entries made(List<Long> fresh) {
        List<Entries> parts = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            parts.add(keys.of(telling.ofRecords(fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)))));
        }
        return Entries.joined(parts);
    }

    private Object[] row(long key, int rule, int records) {
        return new Object[] {key, nightModel.rules().name(rule), records, night.date()};
    }
}
