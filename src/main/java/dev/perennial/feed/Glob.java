package dev.perennial.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pattern of file names, as far as needed to find a name that two of them fit. */
final class Glob {

    private static final int CHARACTERS = 1 << 16;

    /** The characters that may stand at each place; nothing for any number of any characters. */
    private final List<@Nullable BitSet> places = new ArrayList<>();

    private Glob(String pattern) {
        int at = 0;
        while (at < pattern.length()) {
            at = add(pattern, at);
        }
    }

    /** A name that both patterns fit, or nothing; neither pattern has braces in braces. */
    static @Nullable String common(String a, String b) {
        for (String one : alternatives(a)) {
            for (String other : alternatives(b)) {
                StringBuilder name = new StringBuilder();
                if (common(new Glob(one).places, 0, new Glob(other).places, 0, name, new HashSet<>())) {
                    return name.toString();
                }
            }
        }
        return null;
    }

    private static List<String> alternatives(String pattern) {
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}', open);
        if (open < 0 || close < 0) {
            return List.of(pattern);
        }
        List<String> all = new ArrayList<>();
        for (String choice : List.of(pattern.substring(open + 1, close).split(",", -1))) {
            all.addAll(alternatives(pattern.substring(0, open) + choice + pattern.substring(close + 1)));
        }
        return all;
    }

    /** The place at this character; answers where the next one begins. */
    private int add(String pattern, int at) {
        char c = pattern.charAt(at);
        int close = pattern.indexOf(']', at);
        if (c == '*') {
            places.add(null);
        } else if (c == '?') {
            places.add(anything());
        } else if (c == '[' && close > at) {
            places.add(range(pattern.substring(at + 1, close)));
            return close + 1;
        } else {
            boolean escaped = c == '\\' && at + 1 < pattern.length();
            places.add(only(escaped ? pattern.charAt(at + 1) : c));
            return at + (escaped ? 2 : 1);
        }
        return at + 1;
    }

    private static BitSet range(String written) {
        boolean not = written.startsWith("!") || written.startsWith("^");
        BitSet range = new BitSet();
        for (int i = not ? 1 : 0; i < written.length(); i++) {
            boolean through = i + 2 < written.length() && written.charAt(i + 1) == '-';
            char last = written.charAt(through ? i + 2 : i);
            if (last >= written.charAt(i)) {
                range.set(written.charAt(i), last + 1);
            }
            i += through ? 2 : 0;
        }
        if (not) {
            range.flip(0, CHARACTERS);
            range.clear('/');
        }
        return range;
    }

    private static BitSet anything() {
        BitSet all = new BitSet();
        all.set(0, CHARACTERS);
        all.clear('/');
        return all;
    }

    private static BitSet only(char c) {
        BitSet one = new BitSet();
        one.set(c);
        return one;
    }

    private static boolean common(
            List<@Nullable BitSet> a, int i, List<@Nullable BitSet> b, int j, StringBuilder name, Set<Long> failed) {
        if (i == a.size() && j == b.size()) {
            return true;
        }
        if (!failed.add(((long) i << 32) | j)) {
            return false;
        }
        boolean manyA = i < a.size() && a.get(i) == null;
        boolean manyB = j < b.size() && b.get(j) == null;
        if ((manyA && common(a, i + 1, b, j, name, failed)) || (manyB && common(a, i, b, j + 1, name, failed))) {
            return true;
        }
        if (i == a.size() || j == b.size() || (manyA && manyB)) {
            return false;
        }
        BitSet here = shared(a.get(i), b.get(j));
        int length = name.length();
        if (here.isEmpty()) {
            return false;
        }
        name.append(shown(here));
        if (common(a, manyA ? i : i + 1, b, manyB ? j : j + 1, name, failed)) {
            return true;
        }
        name.setLength(length);
        return false;
    }

    private static BitSet shared(@Nullable BitSet a, @Nullable BitSet b) {
        BitSet shared = a == null ? anything() : (BitSet) a.clone();
        if (b != null) {
            shared.and(b);
        }
        return shared;
    }

    /** A character that people can read, if there is one. */
    private static char shown(BitSet of) {
        int letter = of.get('1') ? '1' : of.nextSetBit('a');
        return (char) (letter < 0 ? of.nextSetBit(0) : letter);
    }
}
