package dev.perennial.rules;

import dev.cel.common.CelIssue;
import dev.perennial.config.Suggestion;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wording of everything that can be wrong with an expression that CEL refuses. */
final class Mistakes {

    private static final Pattern SYNTAX = Pattern.compile(
            "(token recognition error|mismatched input|extraneous input|no viable|missing ).*", Pattern.DOTALL);
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern WRONG_TYPE = Pattern.compile("expected type '(.*)' but found '(.*)'");
    private static final List<String> FUNCTIONS = List.of(
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "size",
            "lowerAscii",
            "upperAscii",
            "trim",
            "replace",
            "split",
            "substring",
            "indexOf",
            "exists",
            "all",
            "filter",
            "map",
            "int",
            "double",
            "string");

    private final String expression;
    private final Vocabulary vocabulary;

    Mistakes(String expression, Vocabulary vocabulary) {
        this.expression = expression;
        this.vocabulary = vocabulary;
    }

    InvalidCriterion empty() {
        return invalid(new Mistake(0, "is empty; write a condition such as score >= 50"));
    }

    InvalidCriterion tooLong(int maxCharacters) {
        return invalid(new Mistake(0, "is longer than " + maxCharacters + " characters; split it into several"));
    }

    /** After the first breach of the syntax CEL only guesses, so the others are left out. */
    InvalidCriterion of(List<CelIssue> issues) {
        return issues.stream()
                .filter(issue -> SYNTAX.matcher(issue.getMessage()).matches())
                .findFirst()
                .map(issue -> invalid(new Syntax(expression).mistakeAt(offset(issue))))
                .orElseGet(() -> invalid(issues.stream().map(this::mistake).toArray(Mistake[]::new)));
    }

    private InvalidCriterion invalid(Mistake... mistakes) {
        return new InvalidCriterion(expression, List.of(mistakes));
    }

    private Mistake mistake(CelIssue issue) {
        int offset = offset(issue);
        String message = issue.getMessage();
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            return unknown(undeclared.group(1), offset);
        }
        Matcher wrongType = WRONG_TYPE.matcher(message);
        if (wrongType.matches()) {
            return new Mistake(offset, wrongType(wrongType.group(1), wrongType.group(2)));
        }
        return new Mistake(offset, Types.mismatch(message).orElseGet(() -> other(message)));
    }

    /** CEL points at the bracket of a call, people look at its name. */
    private Mistake unknown(String name, int offset) {
        boolean isCall = offset < expression.length() && expression.charAt(offset) == '(';
        return isCall
                ? new Mistake(Math.max(0, offset - name.length()), unknownFunction(name))
                : new Mistake(offset, unknownFact(name));
    }

    private static String unknownFunction(String name) {
        String suggestion = Suggestion.instead(name, FUNCTIONS);
        return "unknown function '" + name + "'"
                + (suggestion.isEmpty() ? "; use one of: " + String.join(", ", FUNCTIONS) : suggestion);
    }

    private String unknownFact(String name) {
        if (Vocabulary.ACTIVITY.names().contains(name)) {
            return "'" + name + "' is a fact about an activity, known in interest rules only";
        }
        String suggestion = Suggestion.instead(name, vocabulary.names());
        return "unknown fact '" + name + "'"
                + (suggestion.isEmpty()
                        ? "; a text needs quotes ('" + name + "'); the facts are: "
                                + String.join(", ", vocabulary.names())
                        : suggestion);
    }

    private static String wrongType(String wanted, String found) {
        String message = "must be " + Types.inWords(wanted) + ", but is " + Types.inWords(found);
        return wanted.equals("bool") ? message + "; compare it with something, such as score >= 50" : message;
    }

    private static String other(String message) {
        if (message.contains("does not support field selection")) {
            return "a fact has no parts; remove what follows the dot";
        }
        if (message.contains("has() macro")) {
            return "has() is not needed: a fact is never missing; compare it with '' or 0";
        }
        return message;
    }

    /** CEL counts lines from 1 and columns from 0, in code points. */
    private int offset(CelIssue issue) {
        int lineStart = 0;
        for (int line = 1; line < issue.getSourceLocation().getLine(); line++) {
            lineStart = expression.indexOf('\n', lineStart) + 1;
        }
        int left = expression.codePointCount(lineStart, expression.length());
        int column = Math.max(0, Math.min(issue.getSourceLocation().getColumn(), left));
        return expression.offsetByCodePoints(lineStart, column);
    }
}
