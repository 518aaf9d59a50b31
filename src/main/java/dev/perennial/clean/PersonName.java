package dev.perennial.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's name in its two parts; either may be empty. */
public record PersonName(String first, String last) {

    private static final Set<String> SALUTATIONS = WordList.of("salutations.txt");
    /** Salutations that are also names: only left out when two words are left. */
    private static final Set<String> PERHAPS = Set.of("don", "dona", "pan", "me", "lord", "sig", "eng", "ir");

    private static final Set<String> SUFFIXES =
            Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "msc", "bsc", "llm", "esq", "cpa", "mdb", "mdl");
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "zu",
            "zur", "vom", "zum", "bin", "ibn", "al", "el", "das", "do", "dei", "degli", "het", "op", "af", "av");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** From a full name, as "First Last", "Last, First" or with titles and particles; a single word is the first name. */
    public static PersonName split(String full) {
        String text = Text.line(full);
        int comma = text.indexOf(',');
        if (comma > 0 && !isSuffix(text.substring(comma + 1).strip())) {
            return of(given(text.substring(comma + 1)), text.substring(0, comma));
        }
        List<String> words = words(comma > 0 ? text.substring(0, comma) : text);
        int last = lastNameAt(words);
        return of(String.join(" ", words.subList(0, last)), String.join(" ", words.subList(last, words.size())));
    }

    /** From its two parts; a part in capitals only gets the usual mix. */
    public static PersonName of(String first, String last) {
        return new PersonName(mixed(Text.line(first)), mixed(Text.line(last)));
    }

    public boolean isEmpty() {
        return first.isEmpty() && last.isEmpty();
    }

    /** What two spellings of one name have in common: the bare letters of first and last name. */
    public String key() {
        return Letters.plain(first + last);
    }

    private static String given(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(Arrays.asList(BLANKS.split(text.strip())));
        while (words.size() > 1 && isSalutation(bare(words.get(0)), words.size() - 1)) {
            words.remove(0);
        }
        while (words.size() > 1 && isSuffix(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    private static boolean isSalutation(String word, int left) {
        return SALUTATIONS.contains(word) || (left > 1 && PERHAPS.contains(word));
    }

    private static int lastNameAt(List<String> words) {
        for (int word = 1; word < words.size() - 1; word++) {
            if (PARTICLES.contains(words.get(word).toLowerCase(Locale.ROOT))) {
                return word;
            }
        }
        return Math.max(1, words.size() - 1);
    }

    private static boolean isSuffix(String word) {
        return SUFFIXES.contains(bare(word));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** Up to two capitals may be initials, and stay. */
    private static String mixed(String name) {
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c)) {
                return name;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        if (letters < 3) {
            return name;
        }
        return BLANKS.splitAsStream(name.toLowerCase(Locale.ROOT))
                .map(word -> PARTICLES.contains(word) ? word : capitalised(word))
                .collect(Collectors.joining(" "));
    }

    /** Each part of double-barrelled names and of O'Brien begins with a capital. */
    private static String capitalised(String word) {
        StringBuilder capitalised = new StringBuilder(word.length());
        boolean begins = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            capitalised.append(begins ? Character.toTitleCase(c) : c);
            begins = c == '-' || c == '\'' || c == '’' || c == '.';
        }
        return capitalised.toString();
    }
}
