package dev.perennial.comparison;

import java.util.Arrays;
import java.util.Comparator;

/** What a record says about one trait, prepared for comparing; one object for all records that say the same. */
public final class Value {

    static final Value MISSING = new Value("", Double.NaN, new Part[0], new Part[0]);

    /** The normal form: two values with the same key agree exactly. */
    final String key;

    /** A day as yyyymmdd, an amount, or NaN. */
    final double number;

    /** The whole without blanks first, then what its kind takes it apart into. */
    final Part[] parts;

    /** Its different words by their numbers, each with its share of the whole. */
    final Part[] words;

    final float[] shares;

    /** The first letters of its words in the order in which they were written; empty for a single word. */
    String initials = "";

    /** Set for a mailbox of several people, or a domain that stands for nobody. */
    boolean shared;

    Value(String key, double number, Part[] parts, Part[] words) {
        this.key = key;
        this.number = number;
        this.parts = parts;
        this.words = words;
        this.shares = new float[words.length];
    }

    public String key() {
        return key;
    }

    boolean isMissing() {
        return key.isEmpty();
    }

    Part part(int index) {
        return index < parts.length ? parts[index] : Part.NONE;
    }

    /** Each word's share of the whole: rare words are most of it. To be called when the words are numbered. */
    void share() {
        Arrays.sort(words, Comparator.comparingInt(word -> word.number));
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            float weight = 1 - words[i].rarity;
            shares[i] = weight;
            squares += weight * weight;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= (float) Math.sqrt(squares);
        }
    }
}
