package dev.perennial.spelling;

import org.apache.commons.codec.language.DoubleMetaphone;

/** How a name sounds in English (Philips 2000); empty for a name of another script, or of a letter or two. */
public final class Sound {

    private static final DoubleMetaphone LATIN = new DoubleMetaphone();
    private static final int SHORTEST = 3;

    private Sound() {}

    public static String of(String name) {
        String sound = name.length() < SHORTEST ? "" : LATIN.doubleMetaphone(name);
        return sound == null ? "" : sound;
    }
}
