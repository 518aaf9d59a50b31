package dev.perennial.model;

import dev.perennial.comparison.Comparison;
import dev.perennial.comparison.Kind;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.model.Model.Aspect;
import dev.perennial.model.Model.Level;
import dev.perennial.yaml.Parsed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be wrong in the comparisons of a model. */
final class ComparisonsCheck {

    static final int MOST_LEVELS = 14;
    private static final Set<Kind> OF_TWO_COLUMNS = Set.of(Kind.PERSON);

    private final Parsed<Model> file;
    private final Problems problems;

    ComparisonsCheck(Parsed<Model> file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check() {
        List<Aspect> aspects = file.value().comparisons();
        if (aspects.isEmpty() || aspects.size() > Model.MOST_COMPARISONS) {
            add(
                    "/comparisons",
                    "must be 1 to " + Model.MOST_COMPARISONS + " comparisons; keep the ones that tell most");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < aspects.size(); i++) {
            String at = Parsed.pointer("comparisons", i);
            if (!names.add(aspects.get(i).name())) {
                add(at + "/name", "'" + aspects.get(i).name() + "' names two comparisons; give each its own name");
            }
            columns(aspects.get(i), at);
            levels(aspects.get(i), at);
            given(aspects, i, at);
        }
        Model.Thresholds thresholds = file.value().thresholds();
        if (thresholds.review() > thresholds.merge()) {
            add("/thresholds/review", "must not be above merge; people are asked about what is less sure");
        }
    }

    private void given(List<Aspect> aspects, int own, String at) {
        String given = aspects.get(own).given();
        List<String> others = aspects.stream().map(Aspect::name).toList();
        int other = given == null ? -1 : others.indexOf(given);
        if (given != null && (other < 0 || other == own)) {
            add(
                    at + "/given",
                    "'" + given + "' is no other comparison"
                            + or(Suggestion.instead(given, others), "; name the one that says some of the same"));
            return;
        }
        if (closesCircle(aspects, own)) {
            add(
                    at + "/given",
                    "'" + aspects.get(own).name() + "' would be given itself through '" + given
                            + "'; of comparisons that say the same, one is given none");
        }
        int wanted = other < 0 ? 0 : aspects.get(other).levels().size();
        for (int level = 0; level < aspects.get(own).levels().size(); level++) {
            List<Double> numbers = aspects.get(own).levels().get(level).uGiven();
            int found = numbers.size();
            if (numbers.stream().anyMatch(u -> u <= 0 || u > 1)) {
                add(at + Parsed.pointer("levels", level) + "/u-given", "must be shares above 0, and no more than 1");
            } else if (found != wanted) {
                add(
                        at + Parsed.pointer("levels", level),
                        "u-given has " + found + " numbers and must have " + wanted
                                + (given == null
                                        ? ", because no comparison is given"
                                        : ", one for each level of '" + given + "'"));
            }
        }
    }

    /** Whether what is given leads from this comparison back to it; only the last of a circle in the file says so. */
    private static boolean closesCircle(List<Aspect> aspects, int own) {
        List<String> names = aspects.stream().map(Aspect::name).toList();
        String given = aspects.get(own).given();
        for (int steps = 0; given != null && steps < aspects.size(); steps++) {
            int at = names.indexOf(given);
            if (at < 0 || at >= own) {
                return at == own;
            }
            given = aspects.get(at).given();
        }
        return false;
    }

    private void columns(Aspect aspect, String at) {
        int most = OF_TWO_COLUMNS.contains(aspect.kind()) ? 2 : 4;
        if (aspect.columns().isEmpty() || aspect.columns().size() > most) {
            add(at + "/columns", "must name 1 to " + most + " columns");
        }
    }

    private void levels(Aspect aspect, String at) {
        if (aspect.levels().isEmpty() || aspect.levels().size() > MOST_LEVELS) {
            add(at + "/levels", "must be 1 to " + MOST_LEVELS + " levels, from strict to loose");
            return;
        }
        for (int i = 0; i < aspect.levels().size(); i++) {
            level(aspect, aspect.levels().get(i), at + Parsed.pointer("levels", i));
        }
        Level strictest = aspect.levels().get(0);
        if (strictest.bits() < 0 && !isNoEvidence(strictest)) {
            add(
                    at + "/levels/0/m",
                    "m " + strictest.m() + " is below u " + strictest.u()
                            + " at the strictest level, so agreement would"
                            + " count against; exchange the two, or leave the comparison out");
        }
    }

    /** A mailbox of several people speaks for nobody, and may speak against. */
    private static boolean isNoEvidence(Level level) {
        return level.level().equals("shared mailbox");
    }

    private void level(Aspect aspect, Level level, String at) {
        if (!Comparison.knows(aspect.kind(), level.level())) {
            String word = level.level().replaceFirst(" [0-9].*", "");
            add(
                    at + "/level",
                    "unknown level '" + level.level() + "' for this kind"
                            + or(
                                    Suggestion.instead(word, aspect.kind().tests()),
                                    "; write one of: "
                                            + String.join(", ", aspect.kind().tests()) + ", else"));
        }
    }

    private static String or(String suggestion, String otherwise) {
        return suggestion.isEmpty() ? otherwise : suggestion;
    }

    private void add(String at, String message) {
        problems.add(file.problem(at, message));
    }
}
