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
        List<String> all = List.of(LETTERS.matcher(words)
                .replaceAll(run -> run.group().replace(" ", ""))
                .split(" "));
        List<String> telling =
                all.stream().filter(word -> !FORMS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }
}
