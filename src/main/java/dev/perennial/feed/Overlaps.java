package dev.perennial.feed;

import dev.perennial.config.Problems;
import dev.perennial.yaml.Parsed;
import java.util.List;
import java.util.stream.Stream;

/** Two feeds that want the same file: found by trying the sample files and a made-up name for each pattern. */
final class Overlaps {

    private Overlaps() {}

    static void find(List<Parsed<FeedSettings>> files, List<Feed> feeds, List<String> samples, Problems problems) {
        List<String> names = Stream.concat(
                        samples.stream().map(sample -> sample.substring(sample.lastIndexOf('/') + 1)),
                        feeds.stream().map(feed -> example(feed.settings().files())))
                .toList();
        for (Parsed<FeedSettings> file : files) {
            String own = FeedFiles.nameOf(file.name());
            names.stream()
                    .filter(name -> claims(feeds, own, name))
                    .flatMap(name -> feeds.stream()
                            .filter(other -> !other.name().equals(own) && other.claims(name))
                            .map(other -> "claims " + name + ", and so does the feed " + other.name()
                                    + "; make one of the patterns narrower"))
                    .findFirst()
                    .ifPresent(message -> problems.add(file.problem("/files", message)));
        }
    }

    private static boolean claims(List<Feed> feeds, String name, String fileName) {
        return feeds.stream().anyMatch(feed -> feed.name().equals(name) && feed.claims(fileName));
    }

    /** A name that the pattern fits. */
    private static String example(String pattern) {
        return pattern.replaceAll("\\*+", "2026-10-01")
                .replace('?', '1')
                .replaceAll("\\{([^,}]*)[^}]*}", "$1")
                .replaceAll("\\[([^!\\]])[^\\]]*]", "$1")
                .replace("\\", "");
    }
}
