package dev.perennial.comparison;

import dev.perennial.spelling.Script;
import java.lang.Character.UnicodeScript;
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

    /** Its different words, in an order that all values have them in. */
    final Part[] words;

    private volatile float @Nullable [] shares;

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
        whole.counted++;
        second.counted++;
        third.counted++;
        for (Part word : words) {
            word.counted++;
        }
    }

    /** Each word's share of the whole: rare words are most of it. Worked out when they are asked for. */
    float[] shares() {
        float[] known = shares;
        if (known == null) {
            known = share();
            shares = known;
        }
        return known;
    }

    private float[] share() {
        float[] share = new float[words.length];
        double squares = 0;
        for (int i = 0; i < words.length; i++) {
            share[i] = 1 - words[i].rarity();
            squares += share[i] * share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= (float) Math.sqrt(squares);
        }
        return share;
    }

    void forgetShares() {
        shares = null;
    }
}
