package dev.perennial.language;

import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.rules.Vocabulary;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What templates may speak of; finds the names nobody knows, also in the branches that no sample lead takes. */
final class KnownNames {

    private static final Map<String, Set<String>> MEMBERS = Map.of(
            "lead", with(Vocabulary.LEAD.names(), "full_name"),
            "owner", Set.of("name", "email"),
            "company", Set.of("name", "address", "website", "email"),
            "unsubscribe", Set.of("url", "mailto"));
    private static final Set<String> SINGLE = Set.of("path", "touch", "subject", "preheader", "content");
    private static final Set<String> LANGUAGE = Set.of(
            "as",
            "in",
            "gt",
            "gte",
            "lt",
            "lte",
            "and",
            "or",
            "not",
            "true",
            "false",
            "using",
            "it",
            "item",
            "ignore_missing");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern INSERTED = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.?@#$])([A-Za-z_]\\w*)(?:\\.([A-Za-z_]\\w*))?(?=(\\s*=(?![=>]))?)");
    private static final Pattern DECLARES = Pattern.compile(
            "^#(?:macro|function)\\s+(.*)"
                    + "|^#(?:list|items|import)\\b.*?\\bas\\s+(.*)|^#(?:assign|local|global)\\s+(.*)|^@.*;(.*)|(\\w+) ->|^(\\w+)(?= =)");

    private final Set<String> declared = new HashSet<>();

    static void check(List<ParsedTemplate> templates, Problems problems) {
        KnownNames known = new KnownNames();
        templates.forEach(template -> template.parts().forEach(known::declare));
        templates.forEach(template -> template.parts().forEach(part -> known.check(part, part.code(), problems)));
    }

    private void declare(ParsedTemplate.Part part) {
        Matcher declaration = DECLARES.matcher(TEXT.matcher(part.code()).replaceAll("\"\""));
        while (declaration.find()) {
            for (int group = 1; group <= declaration.groupCount(); group++) {
                if (declaration.group(group) != null) {
                    Matcher name = NAME.matcher(declaration.group(group));
                    while (name.find()) {
                        if (group != 3 || name.group(3) != null || name.start() == 0) {
                            declared.add(name.group(1));
                        }
                    }
                }
            }
        }
    }

    private void check(ParsedTemplate.Part part, String code, Problems problems) {
        if (code.startsWith("#macro") || code.startsWith("#function")) {
            return;
        }
        Matcher text = TEXT.matcher(code);
        while (text.find()) {
            Matcher inserted = INSERTED.matcher(text.group());
            while (inserted.find()) {
                check(part, inserted.group(1), problems);
            }
        }
        Matcher name = NAME.matcher(TEXT.matcher(code).replaceAll("\"\""));
        while (name.find()) {
            boolean isArgument = name.group(3) != null && name.group(2) == null;
            if (!isArgument && !LANGUAGE.contains(name.group(1))) {
                check(part, name.group(1), name.group(2), problems);
            }
        }
    }

    private void check(ParsedTemplate.Part part, String root, @Nullable String member, Problems problems) {
        if (declared.contains(root) || SINGLE.contains(root)) {
            return;
        }
        Set<String> members = MEMBERS.get(root);
        if (members == null) {
            problems.add(part.problem(root, unknown(root, "", roots())));
        } else if (member != null && !members.contains(member)) {
            problems.add(part.problem(root + "." + member, unknown(member, root + ".", members)));
        }
    }

    private Collection<String> roots() {
        Set<String> roots = new TreeSet<>(MEMBERS.keySet());
        roots.addAll(SINGLE);
        return roots;
    }

    /** What is wrong with an expression that had no value when it was rendered. */
    static String noValue(String expression) {
        int dot = expression.indexOf('.');
        String root = dot < 0 ? expression : expression.substring(0, dot);
        Set<String> members = MEMBERS.get(root);
        String member = dot < 0 ? "" : expression.substring(dot + 1);
        if (members == null || members.contains(member)) {
            return expression + " is empty for some people; say what to write then, such as ${" + expression
                    + "!\"there\"}";
        }
        return unknown(member, root + ".", members);
    }

    private static String unknown(String written, String prefix, Collection<String> known) {
        String suggestion =
                Suggestion.instead(written, known).replace("'", "").replace("did you mean ", "did you mean " + prefix);
        String choice = "; known: " + String.join(", ", new TreeSet<>(known));
        return prefix + written + " is not known" + (suggestion.isEmpty() ? choice : suggestion);
    }

    private static Set<String> with(Set<String> names, String more) {
        Set<String> all = new HashSet<>(names);
        all.add(more);
        return Set.copyOf(all);
    }
}
