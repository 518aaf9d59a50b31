package dev.perennial.spelling;

/** The digits of a word. */
public final class Digits {

    private Digits() {}

    /** Whether two words have the same digits in the same order, whatever stands between them. */
    public static boolean areSame(char[] one, char[] other) {
        int at = 0;
        for (char letter : one) {
            if (isDigit(letter)) {
                at = next(other, at);
                if (at == other.length || other[at++] != letter) {
                    return false;
                }
            }
        }
        return next(other, at) == other.length;
    }

    private static int next(char[] letters, int from) {
        int at = from;
        while (at < letters.length && !isDigit(letters[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Where the number at the end begins, in any script; the length of a word that ends otherwise. */
    public static int numberAt(char[] letters) {
        int before = letters.length;
        while (before > 0 && Character.isDigit(letters[before - 1])) {
            before--;
        }
        return before;
    }
}
