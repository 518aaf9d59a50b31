package dev.perennial.model;

import dev.perennial.blocking.Rule;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.model.Model.Aspect;
import dev.perennial.yaml.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be wrong in the blocking rules, the vetoes and the doubts of a model. */
final class RulesCheck {

    private final Parsed<Model> file;
    private final Problems problems;

    RulesCheck(Parsed<Model> file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check() {
        List<List<String>> rules = file.value().blocking().rules();
        if (rules.isEmpty() && file.value().blocking().everythingUpTo() == 0) {
            add("/blocking/rules", "no rule, so nothing would be compared; write one, such as [email]");
        }
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i), Parsed.pointer("blocking", "rules", i));
        }
        combinations("vetoes", "veto", file.value().vetoes());
        combinations("doubts", "doubt", file.value().doubts());
    }

    private void rule(List<String> keys, String at) {
        if (keys.isEmpty()) {
            add(at, "a rule without a key compares everybody with everybody; write a key, such as email");
        }
        for (int i = 0; i < keys.size(); i++) {
            try {
                Rule.parse(List.of(keys.get(i)));
            } catch (IllegalArgumentException e) {
                add(at + Parsed.pointer(i), e.getMessage() + "; the forms are: " + Rule.forms());
            }
        }
    }

    private void combinations(String key, String word, List<Map<String, List<String>>> all) {
        for (int i = 0; i < all.size(); i++) {
            combination(word, all.get(i), Parsed.pointer(key, i));
        }
    }

    private void combination(String word, Map<String, List<String>> named, String at) {
        if (named.isEmpty()) {
            add(at, "a " + word + " without a comparison would keep everybody apart; name a comparison and its levels");
        }
        named.forEach((name, levels) -> aspect(name)
                .ifPresentOrElse(
                        aspect -> levels(aspect, levels, at + Parsed.pointer(name)),
                        () -> problems.add(file.problemAtKey(
                                at + Parsed.pointer(name),
                                "no comparison is named '" + name + "'"
                                        + Suggestion.instead(name, file.value().names())))));
    }

    private void levels(Aspect aspect, List<String> levels, String at) {
        List<String> known = aspect.levels().stream().map(Model.Level::level).toList();
        for (int i = 0; i < levels.size(); i++) {
            if (!known.contains(levels.get(i)) && !levels.get(i).equals(Combinations.MISSING)) {
                add(
                        at + Parsed.pointer(i),
                        "'" + levels.get(i) + "' is no level of " + aspect.name() + "; it has: "
                                + String.join(", ", known) + ", " + Combinations.MISSING);
            }
        }
    }

    private Optional<Aspect> aspect(String name) {
        return file.value().comparisons().stream()
                .filter(aspect -> aspect.name().equals(name))
                .findFirst();
    }

    private void add(String at, String message) {
        problems.add(file.problem(at, message));
    }
}
