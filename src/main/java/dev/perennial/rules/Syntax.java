package dev.perennial.rules;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people coming from spreadsheets and SQL write that CEL does not read, and what to write instead. */
final class Syntax {

    private static final Map<String, String> WORDS = Map.of("and", "&&", "or", "||", "not", "!");
    private static final Pattern TOKEN = Pattern.compile("\\w+|.", Pattern.DOTALL);
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\w+)\\s+$");

    private final String expression;

    Syntax(String expression) {
        this.expression = expression;
    }

    /** The mistake that makes CEL stumble at this character. */
    Mistake mistakeAt(int offset) {
        Matcher before = WORD_BEFORE.matcher(expression.substring(0, offset));
        if (before.find() && isWord(before.group(1))) {
            return new Mistake(before.start(), instead(before.group(1)));
        }
        Matcher here = TOKEN.matcher(expression).region(offset, expression.length());
        if (expression.substring(offset).isBlank() || !here.find()) {
            return new Mistake(offset, "ends too early; write what is missing at the end");
        }
        return new Mistake(offset, isWord(here.group()) ? instead(here.group()) : advice(here.group(), offset));
    }

    private String advice(String token, int offset) {
        boolean afterLess = offset > 0 && expression.charAt(offset - 1) == '<';
        return switch (token) {
            case "=" -> "write == to compare";
            case "'", "\"" -> "the quote that opens here is not closed; close it";
            case ">" -> afterLess ? "write != instead of <>" : unreadable(token);
            default -> unreadable(token);
        };
    }

    private static String unreadable(String token) {
        return "cannot be understood from '" + token + "' on; check the operators, brackets and quotes before it";
    }

    private static boolean isWord(String token) {
        return WORDS.containsKey(token.toLowerCase(Locale.ROOT));
    }

    private static String instead(String word) {
        return "write " + WORDS.get(word.toLowerCase(Locale.ROOT)) + " instead of '" + word + "'";
    }
}
