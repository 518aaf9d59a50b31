package dev.perennial.likeness;

import dev.perennial.database.Beside;
import dev.perennial.night.Night;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Registers the keys of records that were never compared, and finds all older ones that share a key with them. */
@Component
class Neighbours {

    private final JdbcTemplate database;
    private final Beside beside;
    private final Telling telling;
    private final Keys keys;
    private final KeysAhead keysAhead;
    private final Register register;
    private final NightModel nightModel;
    private final Night night;

    Neighbours(
            JdbcTemplate database,
            Beside beside,
            Telling telling,
            Keys keys,
            KeysAhead keysAhead,
            Register register,
            NightModel nightModel,
            Night night) {
        this.database = database;
        this.beside = beside;
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
        List<TooCommon> tooCommon = new ArrayList<>();
        CompletableFuture<Proposals> asked = beside.begin(() -> asked(entries, records, tooCommon));
        register.add(entries, nightModel.version());
        Proposals proposals = Beside.made(asked);
        database.batchUpdate(
                "INSERT INTO match_blocks (key_hash, rule, records, night) VALUES (?, ?, ?, ?)",
                tooCommon.stream().map(this::row).toList());
        keys.forget();
        return proposals;
    }

    private record TooCommon(long key, int rule, int records) {}

    private Proposals asked(Entries entries, long[] records, List<TooCommon> tooCommon) {
        Proposals proposals = new Proposals(records, nightModel.rules());
        int cap = nightModel.model().blocking().cap();
        register.ask(entries, nightModel.version(), (key, holders, from, to) -> {
            if (holders.length > cap) {
                tooCommon.add(new TooCommon(key, entries.mark(from), holders.length));
            } else if (holders.length > 1) {
                proposals.block(holders, entries, from, to);
            }
        });
        return proposals;
    }

    private Entries entries(List<Long> fresh, long[] records) {
        List<Entries> parts = new ArrayList<>(List.of(keysAhead.take(records)));
        for (int from = parts.get(0).records(); from < records.length; from += Keys.AT_ONCE) {
            List<Long> some = fresh.subList(from, Math.min(records.length, from + Keys.AT_ONCE));
            parts.add(keys.of(telling.ofRecords(some)));
        }
        return Entries.joined(parts).sorted();
    }

    private Object[] row(TooCommon key) {
        return new Object[] {key.key(), nightModel.rules().name(key.rule()), key.records(), night.date()};
    }
}
