package dev.perennial.likeness;

import dev.perennial.database.Beside;
import dev.perennial.register.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The keys of the night's first inquiries, made while these are being linked, which is mostly waiting for the database. */
@Component
public class KeysAhead {

    private static final Entries NONE = new Entries(new long[0]);

    private final Beside beside;
    private final Telling telling;
    private final Keys keys;
    private final NightModel nightModel;
    private CompletableFuture<Entries> begun = CompletableFuture.completedFuture(NONE);

    KeysAhead(Beside beside, Telling telling, Keys keys, NightModel nightModel) {
        this.beside = beside;
        this.telling = telling;
        this.keys = keys;
        this.nightModel = nightModel;
    }

    /** To be called before the first inquiry without a record is linked. */
    public void begin() {
        begun = nightModel.isWanted() ? beside.begin(this::made) : CompletableFuture.completedFuture(NONE);
    }

    private Entries made() {
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
        return Entries.joined(parts);
    }

    /** Those of the first of these records, as far as they were made. */
    Entries take(long[] records) {
        Entries made = Beside.made(begun);
        begun = CompletableFuture.completedFuture(NONE);
        return made.ofFirst(records);
    }
}
