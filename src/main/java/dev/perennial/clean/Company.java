package dev.perennial.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A company's name without its legal form, and that form: "Auenlabor GmbH & Co. KG" is Auenlabor, gmbh & co kg.
 *
 * @param form in lower case, its words parted by blanks; empty when the name has none that is known
 */
public record Company(String name, String form) {

    private static final Set<String> FORMS = WordList.of("legal-forms.txt");
    /** In these the form may stand first: OOO Romashka, PT Maju. */
    private static final Set<String> LEADING = Set.of("ooo", "oao", "zao", "pt", "cv", "sa", "spa", "srl", "ab", "oy");

    /** Nobody's last name. */
    private static final Set<String> UNMISTAKABLE = Set.of(
            "gmbh",
            "ggmbh",
            "mbh",
            "gmbh & co kg",
            "kgaa",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "inc",
            "corporation",
            "pty ltd",
            "pte ltd",
            "pvt ltd",
            "sarl",
            "eurl",
            "sasu",
            "bvba",
            "ltda",
            "sp z oo",
            "sp z o o",
            "kft");

    private static final int MOST_WORDS = 6;

    public static Company of(String written) {
        String text = Text.line(written);
        List<String> words = Arrays.asList(text.split(" ", -1));
        for (int from = Math.max(1, words.size() - MOST_WORDS); from < words.size(); from++) {
            String form = bare(words.subList(from, words.size()));
            if (FORMS.contains(form)) {
                return new Company(trimmed(String.join(" ", words.subList(0, from))), form);
            }
        }
        String first = bare(words.subList(0, 1));
        return words.size() > 1 && LEADING.contains(first)
                ? new Company(trimmed(String.join(" ", words.subList(1, words.size()))), first)
                : new Company(text, "");
    }

    /** Whether a text names a company: it ends in a legal form that no person's name ends in. */
    public static boolean isNamedBy(String written) {
        return UNMISTAKABLE.contains(of(written).form());
    }

    /** What two spellings of one company have in common: the bare letters and digits of its name. */
    public String key() {
        StringBuilder digits = new StringBuilder();
        name.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return Letters.plain(name) + digits;
    }

    private static String bare(List<String> words) {
        return String.join(" ", words)
                .toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replace(",", "")
                .replace("(", "")
                .replace(")", "")
                .replace("&", " & ")
                .replace("+", " & ")
                .replace(" und ", " & ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String trimmed(String name) {
        return name.replaceAll("[\\s,&+-]+$", "");
    }
}
