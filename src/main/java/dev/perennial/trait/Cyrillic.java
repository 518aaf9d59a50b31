package dev.perennial.trait;

/** Cyrillic letters as they are usually written in Latin ones, so that the two spellings of a name can be compared. */
final class Cyrillic {

    private static final char FIRST = 'а';
    private static final String[] LATIN =
            "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya e yo dj g ie z i i j lj nj c k i u dz"
                    .split(" ");

    private Cyrillic() {}

    static boolean is(int letter) {
        return letter >= FIRST && letter < FIRST + LATIN.length;
    }

    /** Nothing for the hard and the soft sign. */
    static String inLatin(int letter) {
        String latin = LATIN[letter - FIRST];
        return latin.equals("_") ? "" : latin;
    }
}
