package dev.perennial.clean;

import java.text.Normalizer;
import java.util.Locale;

/** The bare letters of a text, for comparing: lower case, without accents, blanks, digits and punctuation. */
public final class Letters {

    private Letters() {}

    public static String plain(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(c -> append(letters, c));
        return letters.toString();
    }

    /** Letters that are no accented form of another, as most people write them without the right keyboard. */
    private static void append(StringBuilder letters, int c) {
        switch (c) {
            case 'ß' -> letters.append("ss");
            case 'æ' -> letters.append("ae");
            case 'œ' -> letters.append("oe");
            case 'ø' -> letters.append('o');
            case 'đ', 'ð' -> letters.append('d');
            case 'ł' -> letters.append('l');
            case 'þ' -> letters.append("th");
            case 'ı' -> letters.append('i');
            default -> letters.appendCodePoint(c);
        }
    }
}
