package dev.perennial.told;

import dev.perennial.blocking.Rule;
import dev.perennial.blocking.Rules;
import dev.perennial.config.Home;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.model.Model;
import dev.perennial.model.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model that leads are matched with, as it was when the program began. */
@Component
public class NightModel {

    /** Counts up when names, words or keys are brought to another normal form than before. */
    private static final long NORMAL_FORMS = 3;

    private static final Set<String> COLUMNS = Set.of(
            "email",
            "phone",
            "first_name",
            "last_name",
            "title",
            "company",
            "website",
            "street",
            "city",
            "postal_code",
            "state",
            "country",
            "industry",
            "language");

    private final Home home;
    private volatile @Nullable Derived known;

    /** All that follows from the model, worked out once. */
    private record Derived(Model model, List<String> columns, Rules rules, List<long[]> traits, long version) {}

    NightModel(Home home) {
        this.home = home;
    }

    /** Whether a home wants more than exact matching. Inquiries that come while it does not are caught up with later. */
    public boolean isWanted() {
        return known != null || ModelFile.isThere(home);
    }

    /** Throws {@link InvalidConfiguration} with all that is wrong in the file. */
    public Model model() {
        return known().model();
    }

    private Derived known() {
        Derived before = known;
        if (before != null) {
            return before;
        }
        Model model = ModelFile.of(home);
        refuseUnknown(model);
        Derived now = new Derived(
                model,
                model.columns().stream().sorted().distinct().toList(),
                Rules.of(model.blocking().rules().stream().map(Rule::parse).toList()),
                model.comparisons().stream().map(Term::traits).toList(),
                version(model));
        known = now;
        return now;
    }

    private static void refuseUnknown(Model model) {
        List<Problem> unknown = new ArrayList<>();
        for (String column : model.columns()) {
            if (!COLUMNS.contains(column)) {
                unknown.add(Problem.inWholeFile(
                        "jobs/20-dedupe/model.yaml",
                        "inquiries have no column '" + column + "' to compare; they have: "
                                + String.join(", ", new TreeSet<>(COLUMNS))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidConfiguration(unknown);
        }
    }

    /** The columns that are compared, in the order of the model. */
    public List<String> compared() {
        return model().comparisons().stream()
                .flatMap(aspect -> aspect.columns().stream())
                .distinct()
                .toList();
    }

    /** All that the model reads of a record, in a fixed order. */
    public List<String> columns() {
        return known().columns();
    }

    public Rules rules() {
        return known().rules();
    }

    /** For each comparison the traits of its parts, as terms have them. */
    public List<long[]> traits() {
        return known().traits();
    }

    /** Stands for the rules and normal forms that keys and counts are made by; never 0. */
    public long version() {
        return known().version();
    }

    private static long version(Model model) {
        long version = NORMAL_FORMS;
        for (List<String> rule : model.blocking().rules()) {
            version = Hash.of(version, String.join("+", rule));
        }
        for (Model.Aspect aspect : model.comparisons()) {
            version = Hash.of(version, aspect.kind() + " " + aspect.columns());
        }
        return version == 0 ? 1 : version;
    }

    /** As it stands in links. */
    public String name() {
        return model().model() + "-" + model().version();
    }
}
