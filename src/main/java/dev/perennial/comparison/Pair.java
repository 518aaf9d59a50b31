package dev.perennial.comparison;

import dev.perennial.spelling.Spelling;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Two values in hand, and what was already found out about them; one per thread, used again and again. */
public final class Pair {

    private static final int PARTS = 3;
    private static final double UNKNOWN = -1;

    private final Spelling spelling = new Spelling();
    private final SharedWords sharedWords = new SharedWords(spelling);
    private final double[] alike = new double[PARTS * PARTS];
    private boolean wordsMet;
    private @Nullable NameAgreement name;
    Value a = Value.MISSING;
    Value b = Value.MISSING;

    void of(Value one, Value other) {
        a = one;
        b = other;
        Arrays.fill(alike, UNKNOWN);
        wordsMet = false;
        name = null;
    }

    /**
     * Jaro-Winkler of a part of the one with a part of the other; 0 when one is missing.
     *
     * @param from anything below it may be told for what is below it
     */
    double alike(int partOfA, int partOfB, double from) {
        int at = partOfA * PARTS + partOfB;
        if (alike[at] >= 0) {
            return alike[at];
        }
        Part x = a.part(partOfA);
        Part y = b.part(partOfB);
        double found = x.isMissing() || y.isMissing() ? 0 : x == y ? 1 : x.alike(y, from);
        alike[at] = found > 0 ? found : UNKNOWN;
        return found;
    }

    /** There is one object for all values that hold a part. */
    boolean same(int part) {
        return a.part(part) == b.part(part) && !a.part(part).isMissing();
    }

    boolean within(int part, int edits) {
        Part x = a.part(part);
        Part y = b.part(part);
        return !x.isMissing() && !y.isMissing() && (x == y || x.within(y, edits, spelling));
    }

    boolean mistypedFormOf(int part) {
        Part x = a.part(part);
        Part y = b.part(part);
        return x.isSlipForFormOf(y, spelling) || y.isSlipForFormOf(x, spelling);
    }

    SharedWords words() {
        if (!wordsMet) {
            sharedWords.of(a, b);
            wordsMet = true;
        }
        return sharedWords;
    }

    /** How two names of persons agree, found out once for all levels. */
    NameAgreement name() {
        NameAgreement known = name;
        if (known == null) {
            known = NameAgreement.of(this);
            name = known;
        }
        return known;
    }
}
