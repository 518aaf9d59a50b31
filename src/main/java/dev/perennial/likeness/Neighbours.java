package dev.perennial.likeness;

import dev.perennial.database.Beside;
import dev.perennial.likeness.SharedKeys.Block;
import dev.perennial.night.Night;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import dev.perennial.told.NightModel;
import dev.perennial.told.Telling;
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
    private final NeighboursAhead neighboursAhead;
    private final Register register;
    private final NightModel nightModel;
    private final Night night;

    Neighbours(
            JdbcTemplate database,
            Beside beside,
            Telling telling,
            Keys keys,
            NeighboursAhead neighboursAhead,
            Register register,
            NightModel nightModel,
            Night night) {
        this.database = database;
        this.beside = beside;
        this.telling = telling;
        this.keys = keys;
        this.neighboursAhead = neighboursAhead;
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
        SharedKeys shared = neighboursAhead.take(records).map(this::registered).orElseGet(() -> registered(fresh));
        Proposals proposals = new Proposals(records, nightModel.rules());
        int cap = nightModel.model().blocking().cap();
        List<Object[]> tooCommon = new ArrayList<>();
        for (Block block : shared.blocks()) {
            if (block.holders.length > cap) {
                tooCommon.add(row(block, shared.entries()));
            } else {
                proposals.block(block.holders, shared.entries(), block.from, block.to);
            }
        }
        database.batchUpdate(
                "INSERT INTO match_blocks (key_hash, rule, records, night) VALUES (?, ?, ?, ?)", tooCommon);
        keys.forget();
        return proposals;
    }

    private SharedKeys registered(SharedKeys shared) {
        register.add(shared.entries(), nightModel.version());
        return shared;
    }

    private SharedKeys registered(List<Long> fresh) {
        Entries entries = entries(fresh);
        CompletableFuture<SharedKeys> shared =
                beside.begin(() -> SharedKeys.of(entries, register, nightModel.version()));
        register.add(entries, nightModel.version());
        return Beside.made(shared);
    }

    private Entries entries(List<Long> fresh) {
        List<Entries> parts = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += Keys.AT_ONCE) {
            List<Long> some = fresh.subList(from, Math.min(fresh.size(), from + Keys.AT_ONCE));
            parts.add(keys.of(telling.ofRecords(some)));
        }
        return Entries.joined(parts).sorted();
    }

    private Object[] row(Block block, Entries entries) {
        int first = block.from;
        return new Object[] {
            entries.key(first), nightModel.rules().name(entries.mark(first)), block.holders.length, night.date()
        };
    }
}
