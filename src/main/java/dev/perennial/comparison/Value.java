package dev.perennial.comparison;

import dev.perennial.spelling.Script;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about one trait, prepared for comparing; one object for all records that say the same. What most pairs are
 * told apart by stands in it, because looking anywhere else takes longer than comparing.
 */
public final class Value {

    static final Value MISSING = new Value("", Double.NaN, new Part[0], new Part[0]);

    private static final int WHOLE = 0;
    private static final int SECOND = 1;
    private static final int THIRD = 2;

    /** The normal form: two values with the same key agree exactly. */
    final String key;

    /** A day as yyyymmdd, an amount, or NaN. */
    final double number;

    /** The whole without blanks first, then what its kind takes it apart into. */
    private final Part whole;

    private final Part second;
    private final Part third;

    /** Nothing when there is nothing to write. */
    private final @Nullable UnicodeScript script;

    /** Its different words by their numbers, each with its share of the whole. */
    final Part[] words;

    final int[] wordNumbers;
    final float[] shares;

    /** The first letters of its words in the order in which they were written; empty for a single word. */
    String initials = "";

    /** Set for a mailbox of several people, or a domain that stands for nobody. */
    boolean shared;

    Value(String key, double number, Part[] parts, Part[] words) {
        this.key = key;
        this.number = number;
        this.whole = parts.length > WHOLE ? parts[WHOLE] : Part.NONE;
        this.second = parts.length > SECOND ? parts[SECOND] : Part.NONE;
        this.third = parts.length > THIRD ? parts[THIRD] : Part.NONE;
        this.script = whole.isMissing() ? null : Script.of(whole.text);
        this.words = words;
        this.wordNumbers = new int[words.length];
        this.shares = new float[words.length];
    }

    public String key() {
        return key;
    }

    Part part(int index) {
        return index == WHOLE ? whole : index == SECOND ? second : third;
    }

    boolean isInOtherScriptThan(Value other) {
        return script != other.script && script != null && other.script != null;
    }

    /** One more record says it. */
    void count() {
        whole.count++;
        second.count++;
        third.count++;
        for (Part word : words) {
            word.count++;
        }
    }

    /** Each word's share of the whole: rare words are most of it. To be called when the words are numbered. */
    void share() {
        Arrays.sort(words, Comparator.comparingInt(word -> word.number));
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            float weight = 1 - words[i].rarity;
            wordNumbers[i] = words[i].number;
            shares[i] = weight;
            squares += weight * weight;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= (float) Math.sqrt(squares);
        }
    }
}
