package dev.perennial.rules;

import dev.perennial.config.Problems;
import dev.perennial.yaml.Parsed;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compiles criteria, each expression once: people write few, and every night asks them of every lead. */
public final class Criteria {

    private static final Map<Key, Criterion> COMPILED = new ConcurrentHashMap<>();

    private Criteria() {}

    private record Key(Vocabulary vocabulary, String expression) {}

    public static Criterion compile(Vocabulary vocabulary, String expression) throws InvalidCriterion {
        Key key = new Key(vocabulary, expression);
        Criterion known = COMPILED.get(key);
        if (known == null) {
            known = Language.of(vocabulary).compile(expression);
            COMPILED.put(key, known);
        }
        return known;
    }

    /**
     * Compiles the expression that stands in a file. What is wrong with it is added to the problems at its place, and a
     * criterion that never holds comes back, so that the caller goes on to the next.
     */
    public static Criterion compile(Parsed<?> file, String pointer, Vocabulary vocabulary, Problems problems) {
        String expression = file.text(pointer)
                .orElseThrow(() -> new IllegalArgumentException(file.name() + " has no text at " + pointer));
        try {
            return compile(vocabulary, expression);
        } catch (InvalidCriterion e) {
            e.mistakes().forEach(mistake -> problems.add(file.problem(pointer, mistake.offset(), mistake.message())));
            return Criterion.NEVER;
        }
    }
}
