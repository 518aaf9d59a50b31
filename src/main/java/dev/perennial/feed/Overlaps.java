package dev.perennial.feed;

import dev.perennial.config.Problems;
import dev.perennial.yaml.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two feeds that want the same file: found by their patterns alone, whatever files there are. */
final class Overlaps {

    /** What a file's name may end in besides its feed's pattern. */
    private static final List<String> ENDINGS = List.of("", ".gz", ".zip", ".rejects.csv");

    private Overlaps() {}

    static void find(List<Parsed<FeedSettings>> files, List<Feed> feeds, Problems problems) {
        for (Parsed<FeedSettings> file : files) {
            named(feeds, FeedFiles.nameOf(file.name()))
                    .flatMap(feed -> with(feed, feeds))
                    .ifPresent(message -> problems.add(file.problem("/files", message)));
        }
    }

    private static Optional<Feed> named(List<Feed> feeds, String name) {
        return feeds.stream().filter(feed -> feed.name().equals(name)).findFirst();
    }

    private static Optional<String> with(Feed feed, List<Feed> feeds) {
        return feeds.stream()
                .filter(other -> !other.name().equals(feed.name()))
                .flatMap(other -> Stream.ofNullable(common(feed, other))
                        .map(name -> "claims " + name + ", and so does the feed " + other.name()
                                + "; make one of the patterns narrower"))
                .findFirst();
    }

    /** A name that both would take. */
    private static @Nullable String common(Feed feed, Feed other) {
        for (String one : patterns(feed)) {
            for (String another : patterns(other)) {
                String name = Glob.common(one, another);
                if (name != null && feed.claims(name) && other.claims(name)) {
                    return name;
                }
            }
        }
        return null;
    }

    /** Packing adds an ending to a name, or puts its own in place of the file's. */
    private static List<String> patterns(Feed feed) {
        String pattern = pattern(feed);
        return Stream.concat(
                        ENDINGS.stream().map(pattern::concat),
                        pattern.endsWith(".csv") ? Stream.of(pattern.replaceAll("csv$", "zip")) : Stream.of())
                .toList();
    }

    private static String pattern(Feed feed) {
        return feed.settings().files().toLowerCase(Locale.ROOT);
    }
}
