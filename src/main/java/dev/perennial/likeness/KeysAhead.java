package dev.perennial.likeness;

import dev.perennial.register.Entries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The keys of the night's first records, made while these are being kept, which is mostly waiting for the database. */
@Component
class KeysAhead {

    private static final int MOST_PAGES = 2;

    private final Keys keys;
    private final List<CompletableFuture<Entries>> begun = new ArrayList<>();

    KeysAhead(Keys keys) {
        this.keys = keys;
    }

    void begin(List<Told> told) {
        if (begun.size() < MOST_PAGES) {
            begun.add(CompletableFuture.supplyAsync(keys.asked(told)));
        }
    }

    /** Those of just these records, if they were made; what was made of others is of no use any more. */
    Optional<Entries> take(long[] records) {
        Entries made =
                Entries.joined(begun.stream().map(CompletableFuture::join).toList());
        begun.clear();
        return Optional.of(made).filter(entries -> entries.areOf(records));
    }
}
