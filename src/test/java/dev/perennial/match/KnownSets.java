package dev.perennial.match;

import dev.perennial.config.Home;
import dev.perennial.model.Records;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Matches a file as {@code perennial match} does: with a model, or with one made and trained for it. */
final class KnownSets {

    static final Path FOLDER = Path.of("src/test/resources/matching");

    private KnownSets() {}

    static Matching matched(Path file, @Nullable Path model, String... hidden) {
        return matched(Sources.of(List.of(RecordTable.open(file, null)), false), model, hidden);
    }

    static Matching matched(Sources sources, @Nullable Path model, String... hidden) {
        MatchModel chosen = model == null
                ? MatchModel.proposed(sources, Set.of(hidden))
                : MatchModel.of(sources, model, new Home(Path.of(".")), Set.of(hidden));
        Records records = chosen.prepared(sources, model);
        return Matching.of(records);
    }
}
