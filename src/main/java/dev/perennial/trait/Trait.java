package dev.perennial.trait;

import java.util.List;

/** What cells say about one trait in its normal form; an empty key says nothing. */
public record Trait(String key, double number, List<String> parts, List<String> words, boolean shared) {

    public static final Trait NOTHING = new Trait("", Double.NaN, List.of(), List.of(), false);

    static Trait of(String key, String... parts) {
        return new Trait(key, Double.NaN, List.of(parts), List.of(), false);
    }

    static Trait ofWords(String joined, List<String> words) {
        return new Trait(joined, Double.NaN, List.of(joined), words, false);
    }

    public String initials() {
        if (words.size() < 2) {
            return "";
        }
        StringBuilder initials = new StringBuilder(words.size());
        words.forEach(word -> initials.append(word.charAt(0)));
        return initials.toString();
    }
}
