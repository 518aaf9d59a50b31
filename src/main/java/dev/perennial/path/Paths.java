package dev.perennial.path;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All nurture paths there are, the highest priority first and by name where that is equal. */
public class Paths {

    private final List<NurturePath> paths;

    Paths(List<NurturePath> paths) {
        this.paths = paths.stream()
                .sorted(comparingInt((NurturePath path) -> -path.settings().priority())
                        .thenComparing(comparing(NurturePath::name)))
                .toList();
    }

    public Stream<NurturePath> byPriority() {
        return paths.stream();
    }

    public Optional<NurturePath> named(String name) {
        return paths.stream().filter(path -> path.name().equals(name)).findFirst();
    }
}
