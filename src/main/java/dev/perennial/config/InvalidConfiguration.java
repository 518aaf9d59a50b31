package dev.perennial.config;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The files cannot be used as they are; the message lists everything that is wrong, one problem a line. */
public final class InvalidConfiguration extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidConfiguration(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InvalidConfiguration(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
