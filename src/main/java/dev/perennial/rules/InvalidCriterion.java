package dev.perennial.rules;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** An expression that is no criterion; knows every mistake in it. */
public final class InvalidCriterion extends Exception {

    private final transient List<Mistake> mistakes;

    InvalidCriterion(String expression, List<Mistake> mistakes) {
        super("'" + expression + "': "
                + mistakes.stream()
                        .map(mistake -> mistake.message() + " (character " + (mistake.offset() + 1) + ")")
                        .collect(joining("; ")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
