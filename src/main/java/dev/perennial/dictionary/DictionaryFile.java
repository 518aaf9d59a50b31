package dev.perennial.dictionary;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.dictionary.DictionarySettings.StageSettings;
import dev.perennial.rules.Criteria;
import dev.perennial.rules.Criterion;
import dev.perennial.rules.Vocabulary;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/40-funnel/dictionary.yaml}; a dictionary with a dead end is refused. */
@Component
public class DictionaryFile implements Check {

    private static final YamlFile<DictionarySettings> FILE = YamlFile.of(DictionarySettings.class);

    private static final String STAGE_NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final Home home;

    DictionaryFile(Home home) {
        this.home = home;
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }

    /** Empty when anything is wrong; then the problems say what. */
    public static Optional<Dictionary> read(Home home, Problems problems) {
        Problems own = new Problems();
        Optional<Parsed<DictionarySettings>> parsed = FILE.read(home.require("jobs/40-funnel/dictionary.yaml"), own);
        Optional<Dictionary> dictionary = parsed.flatMap(file -> new Reading(file, own).dictionary());
        own.all().forEach(problems::add);
        return own.any() ? Optional.empty() : dictionary;
    }

    /** One file on its way to a dictionary. */
    private record Reading(Parsed<DictionarySettings> file, Problems problems) {

        Optional<Dictionary> dictionary() {
            DictionarySettings settings = file.value();
            Map<String, Stage> stages = new LinkedHashMap<>();
            settings.stages().forEach((name, stage) -> stages.put(name, stage(name, stage)));
            names(settings);
            return problems.any()
                    ? Optional.empty()
                    : Optional.of(new Dictionary(stages, settings.mainLine(), settings.handOff(), settings.reasons()));
        }

        private Stage stage(String name, StageSettings stage) {
            String at = Parsed.pointer("stages", name);
            if (!name.matches(STAGE_NAME)) {
                problems.add(file.problemAtKey(
                        at, "'" + name + "' is no name for a stage; write 1 to 40 small letters, digits and -"));
            }
            if (stage.enter() == null && !stage.from().isEmpty()) {
                problems.add(
                        file.problem(at + "/from", "is never asked without enter; add the condition or remove it"));
            }
            if (stage.clock() == null && !stage.terminal()) {
                problems.add(file.problemAtKey(
                        at,
                        "stage '" + name + "' is a dead end; give it a clock that says when and where a lead goes on,"
                                + " or mark it terminal: true"));
            }
            return new Stage(
                    name,
                    stage.means(),
                    Stage.Owner.valueOf(stage.owner().name()),
                    Set.copyOf(stage.from()),
                    enter(stage, at),
                    stage.next(),
                    clock(stage.clock()),
                    stage.terminal());
        }

        private @Nullable Criterion enter(StageSettings stage, String at) {
            if (stage.enter() == null) {
                return null;
            }
            if (stage.from().isEmpty()) {
                problems.add(file.problem(
                        at + "/enter", "is never asked, because from is empty; name the stages it holds for"));
            }
            return Criteria.compile(file, at + "/enter", Vocabulary.LEAD, problems);
        }

        private static Stage.@Nullable Clock clock(DictionarySettings.@Nullable Clock clock) {
            return clock == null ? null : new Stage.Clock(clock.within(), clock.then(), clock.reason());
        }

        /** Every stage that is named anywhere must be there. */
        private void names(DictionarySettings settings) {
            known("main-line", settings.mainLine());
            settings.stages().forEach((name, stage) -> {
                known(Parsed.pointer("stages", name, "from").substring(1), stage.from());
                if (stage.clock() != null) {
                    known(
                            Parsed.pointer("stages", name, "clock", "then"),
                            stage.clock().then());
                    if (stage.clock().then().equals(name)) {
                        problems.add(file.problem(
                                Parsed.pointer("stages", name, "clock", "then"),
                                "leads back to '" + name + "' itself; name another stage"));
                    }
                }
            });
            Promises handOff = settings.handOff();
            known("/hand-off/from", handOff.from());
            known("/hand-off/accepted", handOff.accepted());
            atSales("/hand-off/from", handOff.from());
            atSales("/hand-off/accepted", handOff.accepted());
            known("/hand-off/aged/then", handOff.aged().then());
            known("/hand-off/given-up/then", handOff.givenUp().then());
            known("/hand-off/closed-lost", handOff.closedLost());
            settings.reasons().forEach((reason, stage) -> known(Parsed.pointer("reasons", reason), stage));
            if (settings.mainLine().isEmpty()) {
                problems.add(
                        file.problem("/main-line", "is empty; name the stages on the way to a sale, first to last"));
            }
        }

        /** A lead in a stage of somebody else is in no rep's hands. */
        private void atSales(String at, String name) {
            StageSettings stage = file.value().stages().get(name);
            if (stage != null && (stage.owner() != DictionarySettings.Owner.SALES || stage.terminal())) {
                problems.add(file.problem(at, "'" + name + "' must be a stage that sales owns and that goes on"));
            }
        }

        private void known(String list, List<String> names) {
            for (int index = 0; index < names.size(); index++) {
                known("/" + list + "/" + index, names.get(index));
            }
        }

        private void known(String at, String name) {
            Set<String> stages = file.value().stages().keySet();
            if (!stages.contains(name)) {
                problems.add(file.problem(at, "there is no stage '" + name + "'" + Suggestion.instead(name, stages)));
            }
        }
    }
}
