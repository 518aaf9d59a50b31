package dev.perennial.config;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All that is wrong in the files read so far, so that people can mend everything in one go. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Reads something that must be right: its value, or {@link InvalidConfiguration} with all that is wrong. */
    public static <T> T none(Function<Problems, Optional<T>> read) {
        Problems problems = new Problems();
        Optional<T> value = read.apply(problems);
        problems.throwIfAny();
        return value.orElseThrow();
    }

    public void add(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** In reading order: by file, line and column. */
    public List<Problem> all() {
        return found.stream()
                .sorted(comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    public void throwIfAny() {
        if (any()) {
            throw new InvalidConfiguration(all());
        }
    }
}
