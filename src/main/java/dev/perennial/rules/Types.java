package dev.perennial.rules;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CEL says about types that do not go together, in words. */
final class Types {

    private static final Pattern NO_OVERLOAD = Pattern.compile(
            "found no matching overload for '(.+?)' applied to '(.*?)' \\(candidates.*", Pattern.DOTALL);
    private static final Map<String, String> OPERATORS = Map.of("@in", "in", "_?_:_", "?", "-_", "-", "!_", "!");
    private static final Set<String> LOGIC = Set.of("&&", "||", "!", "?");

    private Types() {}

    /** Nothing when the message is about something else. */
    static Optional<String> mismatch(String message) {
        Matcher matcher = NO_OVERLOAD.matcher(message);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String operator =
                OPERATORS.getOrDefault(matcher.group(1), matcher.group(1).replace("_", ""));
        List<String> types = typesIn(matcher.group(2));
        return Optional.of("'" + operator + "' does not go with "
                + types.stream().map(Types::inWords).collect(joining(" and "))
                + advice(operator, types));
    }

    static String inWords(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "bool" -> "true or false";
            case "int", "uint" -> "a whole number";
            case "double" -> "a decimal number";
            case "null", "null_type" -> "null";
            default -> type.startsWith("list(") ? "a list of " + plural(type) : type;
        };
    }

    private static String plural(String list) {
        return switch (list.substring(5, list.length() - 1)) {
            case "string" -> "texts";
            case "int", "uint" -> "whole numbers";
            case "double" -> "decimal numbers";
            default -> "several things";
        };
    }

    /** From {@code (int, list(int))} or {@code string.(int)}, where the first is what the function was called on. */
    private static List<String> typesIn(String signature) {
        String listed = signature.startsWith("(") ? signature.substring(1) : signature.replaceFirst("\\.\\(", ",");
        return Arrays.stream(listed.substring(0, listed.length() - 1).split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    private static String advice(String operator, List<String> types) {
        String all = String.join(" ", types);
        if (LOGIC.contains(operator)) {
            return "; compare it with something first, such as score >= 50";
        }
        if (all.contains("null")) {
            return "; a fact is never null, compare it with '' or 0";
        }
        if (all.contains("double") && all.contains("int")) {
            return "; write the whole number with a decimal point, such as 5.0";
        }
        return all.contains("string") && (all.contains("int") || all.contains("double"))
                ? "; a text needs quotes, a number none"
                : "";
    }
}
