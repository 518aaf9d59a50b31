package dev.perennial.feed;

import java.util.List;
import java.util.Optional;

/** All feeds of a company. */
public record Feeds(List<Feed> all) {

    public Feeds {
        all = List.copyOf(all);
    }

    /** The feeds whose pattern the file's name fits; exactly one is what everybody wants. */
    public List<Feed> claiming(String fileName) {
        return all.stream().filter(feed -> feed.claims(fileName)).toList();
    }

    public Optional<Feed> named(String name) {
        return all.stream().filter(feed -> feed.name().equals(name)).findFirst();
    }
}
