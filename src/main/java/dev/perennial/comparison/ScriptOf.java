package dev.perennial.comparison;

import java.lang.Character.UnicodeScript;

/** In which script a name is written: spellings in two scripts have no letter in common, and say nothing about each other. */
final class ScriptOf {

    private static final int LATIN_BEFORE = 0x250;

    private ScriptOf() {}

    static boolean differs(Part one, Part other) {
        if (one.isMissing() || other.isMissing()) {
            return false;
        }
        char a = one.letters[0];
        char b = other.letters[0];
        return !(a < LATIN_BEFORE && b < LATIN_BEFORE) && of(one) != of(other);
    }

    private static UnicodeScript of(Part part) {
        return UnicodeScript.of(part.text.codePointAt(0));
    }
}
