package dev.perennial.trait;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as it is compared: lower case, without accents, letters and digits in words, everything else one blank. */
public final class Plain {

    private static final int LONGEST = 10_000;
    /** Letters, digits and hyphens, some of each. */
    private static final Pattern CODE =
            Pattern.compile("\\b(?=[\\w-]*[a-zA-Z])(?=[\\w-]*\\d)\\w{1,40}(?:-\\w{1,40}){1,4}\\b");

    private static final Set<String> NOTHING = Set.of(
            "na",
            "n a",
            "nan",
            "none",
            "null",
            "nil",
            "unknown",
            "not available",
            "not applicable",
            "test",
            "tbd",
            "keine angabe",
            "unbekannt",
            "inconnu");

    private Plain() {}

    /** Empty for what stands for nothing: n/a, none, unknown, a row of zeros. */
    public static String words(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        String words = isPlain(text) ? text : folded(text);
        return NOTHING.contains(words) || isZeros(words) ? "" : words;
    }

    /** As {@link #words}, where a code is one word however it was taken apart: PS-LX350H is PSLX350H. */
    public static String wordsAndCodes(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        return words(
                text.indexOf('-') < 0
                        ? text
                        : CODE.matcher(text).replaceAll(code -> code.group().replace("-", "")));
    }

    public static String joined(String words) {
        return words.indexOf(' ') < 0 ? words : words.replace(" ", "");
    }

    /** Most values of most files are this, and need no further look. */
    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == ' ' && previous != ' ');
            if (!fits) {
                return false;
            }
            previous = c;
        }
        return previous != ' ' || text.isEmpty();
    }

    private static String folded(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return foldedWidely(text);
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (letter || (c >= 'A' && c <= 'Z')) {
                ascii.append(letter ? c : (char) (c + ('a' - 'A')));
            } else if (c != '\'' && c != '`') {
                blank(ascii);
            }
        }
        return withoutBlankAtEnd(ascii);
    }

    private static void blank(StringBuilder words) {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static String foldedWidely(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> append(words, c));
        return withoutBlankAtEnd(words);
    }

    private static String withoutBlankAtEnd(StringBuilder words) {
        int end = words.length();
        return end > 0 && words.charAt(end - 1) == ' ' ? words.substring(0, end - 1) : words.toString();
    }

    /** An apostrophe joins: O'Brien is one word; an accent is no letter of its own. */
    private static void append(StringBuilder words, int c) {
        switch (c) {
            case 'ß' -> words.append("ss");
            case 'æ' -> words.append("ae");
            case 'œ' -> words.append("oe");
            case 'ø' -> words.append('o');
            case 'đ', 'ð' -> words.append('d');
            case 'ł' -> words.append('l');
            case 'þ' -> words.append("th");
            case 'ı' -> words.append('i');
            case '\'', '’', '`' -> {}
            default -> {
                if (Cyrillic.is(c)) {
                    words.append(Cyrillic.inLatin(c));
                } else if (Character.isLetterOrDigit(c)) {
                    words.appendCodePoint(c);
                } else if (!isMark(c)) {
                    blank(words);
                }
            }
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private static boolean isZeros(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != '0' && words.charAt(i) != ' ') {
                return false;
            }
        }
        return words.length() > 1;
    }
}
