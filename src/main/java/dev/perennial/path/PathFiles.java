package dev.perennial.path;

import static dev.perennial.yaml.Parsed.pointer;
import static java.util.stream.Collectors.toSet;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.dictionary.DictionaryFile;
import dev.perennial.dictionary.Stage;
import dev.perennial.path.NurturePath.ExitRule;
import dev.perennial.path.PathSettings.Exit;
import dev.perennial.rules.Criteria;
import dev.perennial.rules.Criterion;
import dev.perennial.rules.Vocabulary;
import dev.perennial.template.Templates;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the folders of {@code templates/nurture}: each is one path. */
@Component
public class PathFiles implements Check {

    static final String FOLDER = "templates/nurture";

    private static final YamlFile<PathSettings> FILE = YamlFile.of(PathSettings.class);

    private final Home home;

    PathFiles(Home home) {
        this.home = home;
    }

    /** All paths; empty when one of them cannot be used, and then the problems say why. */
    public static Optional<Paths> read(Home home, Problems problems) {
        Set<String> stages = stages(home, problems);
        TouchFiles touches = new TouchFiles(new Templates(home), problems);
        List<NurturePath> paths = new ArrayList<>();
        for (String name : home.folders(FOLDER)) {
            String file = FOLDER + "/" + name + "/path.yaml";
            home.find(file).flatMap(source -> FILE.read(source, problems)).ifPresent(parsed -> {
                checkExhausted(parsed, stages, problems);
                paths.add(path(name, parsed, touches, problems));
            });
        }
        return problems.any() ? Optional.empty() : Optional.of(new Paths(paths));
    }

    private static NurturePath path(String name, Parsed<PathSettings> file, TouchFiles touches, Problems problems) {
        if (name.length() > 64) {
            problems.add(Problem.inWholeFile(file.name(), "its folder's name is too long; use at most 64 characters"));
        }
        Criterion segment = criterion(file, "/for", problems);
        Criterion goal = criterion(file, "/goal", problems);
        return new NurturePath(name, file.value(), segment, goal, exits(file, problems), touches.of(name, file.name()));
    }

    /** None when the dictionary itself is wrong, which is said once and by itself. */
    private static Set<String> stages(Home home, Problems problems) {
        return DictionaryFile.read(home, problems).stream()
                .flatMap(dictionary -> dictionary.stages().stream())
                .map(Stage::name)
                .collect(toSet());
    }

    private static List<ExitRule> exits(Parsed<PathSettings> file, Problems problems) {
        List<ExitRule> rules = new ArrayList<>();
        for (Exit exit : file.value().exits()) {
            Criterion when = criterion(file, pointer("exits", rules.size(), "when"), problems);
            rules.add(new ExitRule(when, exit.reason()));
        }
        return List.copyOf(rules);
    }

    private static void checkExhausted(Parsed<PathSettings> file, Set<String> stages, Problems problems) {
        PathSettings.Exhausted exhausted = file.value().exhausted();
        if (exhausted.stage().isPresent() == exhausted.nextAction().isPresent()) {
            problems.add(file.problem(
                    "/exhausted", "must say what happens next in one way; write either a stage or a next-action"));
        }
        exhausted
                .stage()
                .filter(stage -> !stages.isEmpty() && !stages.contains(stage))
                .ifPresent(stage -> problems.add(file.problem(
                        "/exhausted/stage",
                        "the dictionary has no stage called '" + stage + "'" + Suggestion.instead(stage, stages))));
    }

    private static Criterion criterion(Parsed<?> file, String pointer, Problems problems) {
        return Criteria.compile(file, pointer, Vocabulary.LEAD, problems);
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }
}
