package dev.perennial.spelling;

import java.lang.Character.UnicodeScript;

/** In which script a name is written: spellings in two scripts have no letter in common, and say nothing about each other. */
public final class Script {

    private static final int LATIN_BEFORE = 0x250;

    private Script() {}

    /** By its first letter. */
    public static UnicodeScript of(String name) {
        int first = name.codePointAt(0);
        return first < LATIN_BEFORE ? UnicodeScript.LATIN : UnicodeScript.of(first);
    }
}
