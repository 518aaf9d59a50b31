package dev.perennial.rules;

import static java.util.stream.Collectors.joining;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition on a lead (or on one of its activities) that holds or does not; compiled once, safe for many threads. */
public final class Criterion {

    /** Stands where an expression did not compile, so that the rest of a file can still be checked. */
    static final Criterion NEVER = new Criterion("false", Vocabulary.LEAD, Set.of(), null);

    private final String expression;
    private final Vocabulary vocabulary;
    private final Set<String> facts;
    private final @Nullable Program program;

    Criterion(String expression, Vocabulary vocabulary, Set<String> facts, @Nullable Program program) {
        this.expression = expression;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.program = program;
    }

    /** Whether it holds for these facts; one that is missing or null counts as its "none". */
    public boolean holds(Map<String, ?> known) {
        if (program == null) {
            return false;
        }
        try {
            return (Boolean) program.eval(name -> value(name, known));
        } catch (CelEvaluationException e) {
            throw new RuleFailure(expression, reason(e), masked(known));
        }
    }

    public String expression() {
        return expression;
    }

    /** The facts it depends on; a criterion without one about days or time can only change with its lead. */
    public Set<String> facts() {
        return facts;
    }

    private Optional<Object> value(String name, Map<String, ?> known) {
        Fact fact = vocabulary.fact(name);
        return fact == null ? Optional.empty() : Optional.of(fact.valueOf(known.get(name)));
    }

    /** By its code only: CEL's message may quote what the fact holds. */
    private static String reason(CelEvaluationException e) {
        return e.getCause() instanceof Fact.WrongKind wrongKind
                ? String.valueOf(wrongKind.getMessage())
                : e.getErrorCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String masked(Map<String, ?> known) {
        return facts.stream()
                .sorted()
                .flatMap(name -> Stream.ofNullable(vocabulary.fact(name)))
                .map(fact -> fact.masked(known.get(fact.name())))
                .collect(joining(", "));
    }

    @Override
    public String toString() {
        return expression;
    }
}
