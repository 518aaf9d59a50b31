package dev.perennial.likeness;

import dev.perennial.database.Beside;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import dev.perennial.told.NightModel;
import dev.perennial.told.Telling;
import dev.perennial.told.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Who shares keys with the night's first inquiries: found out while these are being linked, which is mostly waiting for the database. */
@Component
public class NeighboursAhead {

    private static final CompletableFuture<SharedKeys> NONE =
            CompletableFuture.completedFuture(new SharedKeys(new Entries(new long[0]), List.of()));

    private final Beside beside;
    private final Telling telling;
    private final Keys keys;
    private final Register register;
    private final NightModel nightModel;
    private CompletableFuture<SharedKeys> begun = NONE;

    NeighboursAhead(Beside beside, Telling telling, Keys keys, Register register, NightModel nightModel) {
        this.beside = beside;
        this.telling = telling;
        this.keys = keys;
        this.register = register;
        this.nightModel = nightModel;
    }

    /** To be called before the first inquiry without a record is linked. */
    public void begin() {
        begun = nightModel.isWanted() ? beside.begin(this::found) : NONE;
    }

    private SharedKeys found() {
        List<Entries> parts = new ArrayList<>();
        long behind = telling.heardUpTo();
        List<Told> page;
        do {
            page = telling.behind(behind, Keys.AT_ONCE);
            if (!page.isEmpty()) {
                parts.add(keys.of(page));
                behind = page.get(page.size() - 1).inquiry();
            }
        } while (page.size() == Keys.AT_ONCE && parts.size() < Likenesses.PAGE / Keys.AT_ONCE);
        return SharedKeys.of(Entries.joined(parts).sorted(), register, nightModel.version());
    }

    /** The last inquiry that is looked at ahead. */
    Optional<Long> last() {
        return Beside.made(begun).entries().lastRecord();
    }

    /** What was found out of just these records, if of all of them; nothing of it is known any more afterwards. */
    Optional<SharedKeys> take(long[] records) {
        SharedKeys found = Beside.made(begun);
        forget();
        return found.onlyOf(records);
    }

    /** To be called when anybody else gets keys. */
    void forget() {
        begun = NONE;
    }
}
