package dev.perennial.clean;

import java.text.Normalizer;
import java.util.Locale;

/** The bare letters of a text, for comparing: lower case, without accents, blanks, digits and punctuation. */
public final class Letters {

    /** What becomes of each letter of European languages: none of them minds its neighbours. */
    private static final String[] LATIN = latin();

    private Letters() {}

    public static String plain(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= LATIN.length) {
                return decomposed(text);
            }
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            } else {
                letters.append(LATIN[c]);
            }
        }
        return letters.toString();
    }

    private static String[] latin() {
        String[] plain = new String[0x180];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = decomposed(String.valueOf(c));
        }
        return plain;
    }

    private static String decomposed(String text) {
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
