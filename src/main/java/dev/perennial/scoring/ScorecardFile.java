package dev.perennial.scoring;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.rules.Criteria;
import dev.perennial.rules.Criterion;
import dev.perennial.rules.Vocabulary;
import dev.perennial.scoring.Scorecard.Fit;
import dev.perennial.scoring.Scorecard.Interest;
import dev.perennial.scoring.ScorecardSettings.FitRule;
import dev.perennial.scoring.ScorecardSettings.InterestRule;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/30-scoring/scorecard.yaml}. */
@Component
class ScorecardFile implements Check {

    private static final YamlFile<ScorecardSettings> FILE = YamlFile.of(ScorecardSettings.class);
    private static final Set<String> RESULTS = Set.of("score", "fit", "interest", "grade");
    private static final Set<String> DECIDED_LATER =
            Set.of("stage", "owner", "last_reason", "attempts", "rounds", "open_opportunity", "customer", "suppressed");
    private static final int LONGEST_NAME = 100;

    private final Home home;

    ScorecardFile(Home home) {
        this.home = home;
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }

    static Optional<Scorecard> read(Home home, Problems problems) {
        return FILE.read(home.require("jobs/30-scoring/scorecard.yaml"), problems)
                .map(file -> scorecard(file, problems));
    }

    private static Scorecard scorecard(Parsed<ScorecardSettings> file, Problems problems) {
        ScorecardSettings.Grades grades = file.value().grades();
        if (grades.a() <= grades.b() || grades.b() <= grades.c()) {
            problems.add(file.problem("/grades", "must fall from a to c; write the most points for a"));
        }
        return new Scorecard(
                fit(file, problems),
                interest(file, problems),
                file.value().caps(),
                file.value().fadeStep(),
                grades);
    }

    private static List<Fit> fit(Parsed<ScorecardSettings> file, Problems problems) {
        List<Fit> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (FitRule rule : file.value().fit()) {
            String at = Parsed.pointer("fit", rules.size());
            once(names, rule.rule(), file, at, problems);
            rules.add(new Fit(rule.rule(), when(file, at, Vocabulary.LEAD, problems), rule.points()));
        }
        return rules;
    }

    private static List<Interest> interest(Parsed<ScorecardSettings> file, Problems problems) {
        List<Interest> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        file.value().fit().forEach(rule -> names.add(rule.rule()));
        for (InterestRule rule : file.value().interest()) {
            String at = Parsed.pointer("interest", rules.size());
            once(names, rule.rule(), file, at, problems);
            Criterion when = when(file, at, Vocabulary.ACTIVITY, problems);
            rules.add(new Interest(rule.rule(), when, rule.points(), new Fading(rule.halfLifeDays()), rule.cap()));
        }
        return rules;
    }

    private static void once(Set<String> names, String name, Parsed<?> file, String at, Problems problems) {
        if (!names.add(name)) {
            problems.add(file.problem(at + "/rule", "'" + name + "' names two rules; give each its own name"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(file.problem(at + "/rule", "must have 1 to " + LONGEST_NAME + " characters"));
        }
    }

    private static Criterion when(Parsed<?> file, String at, Vocabulary vocabulary, Problems problems) {
        Criterion when = Criteria.compile(file, at + "/when", vocabulary, problems);
        for (String fact : when.facts()) {
            if (RESULTS.contains(fact)) {
                problems.add(file.problem(
                        at + "/when",
                        "a score cannot depend on '" + fact + "', which it makes; ask for what earns it"));
            } else if (DECIDED_LATER.contains(fact)) {
                problems.add(file.problem(
                        at + "/when", "'" + fact + "' is decided after the score; ask who they are or what they did"));
            } else if (fact.startsWith("days_")) {
                problems.add(file.problem(
                        at + "/when", "'" + fact + "' changes by itself; let points fade with half-life-days instead"));
            }
        }
        return when;
    }
}
