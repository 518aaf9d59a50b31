package dev.perennial.trait;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Company names without what only says how they are registered. */
final class LegalForms {

    private static final Set<String> FORMS = WordFile.lines("legal-forms.txt").stream()
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** S.A.R.L. is one word. */
    private static final Pattern LETTERS = Pattern.compile("\\b[a-z](?: [a-z])+\\b");

    private LegalForms() {}

    /** All words when nothing else would be left. */
    static List<String> without(String words) {
        String joined = hasLettersSideBySide(words)
                ? LETTERS.matcher(words).replaceAll(run -> run.group().replace(" ", ""))
                : words;
        List<String> all = List.of(joined.split(" "));
        List<String> telling =
                all.stream().filter(word -> !FORMS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** Most names have none, and finding that out by the pattern takes longest of all. */
    private static boolean hasLettersSideBySide(String words) {
        for (int blank = words.indexOf(' '); blank > 0; blank = words.indexOf(' ', blank + 1)) {
            boolean behindLetter = blank == 1 || words.charAt(blank - 2) == ' ';
            boolean beforeLetter =
                    blank + 2 == words.length() || (blank + 2 < words.length() && words.charAt(blank + 2) == ' ');
            if (behindLetter && beforeLetter) {
                return true;
            }
        }
        return false;
    }
}
