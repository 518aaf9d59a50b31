package dev.perennial.likeness;

import dev.perennial.blocking.Rule;
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
    private static final long NORMAL_FORMS = 1;

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
    private volatile @Nullable Known known;

    NightModel(Home home) {
        this.home = home;
    }

    private record Known(Model model, List<String> columns, List<Rule> rules) {

        static Known of(Model model) {
            return new Known(
                    model,
                    model.columns().stream().sorted().distinct().toList(),
                    model.blocking().rules().stream().map(Rule::parse).toList());
        }
    }

    /** Throws {@link InvalidConfiguration} with all that is wrong in the file. */
    public Model model() {
        return known().model();
    }

    private Known known() {
        Known read = known;
        if (read == null) {
            read = Known.of(ModelFile.of(home));
            refuseUnknown(read.columns());
            known = read;
        }
        return read;
    }

    private static void refuseUnknown(List<String> columns) {
        List<Problem> unknown = new ArrayList<>();
        for (String column : columns) {
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

    List<String> columns() {
        return known().columns();
    }

    List<Rule> rules() {
        return known().rules();
    }

    /** Stands for the rules and normal forms that keys and counts are made by; never 0. */
    long version() {
        long version = NORMAL_FORMS;
        for (List<String> rule : model().blocking().rules()) {
            version = Hash.of(version, String.join("+", rule));
        }
        for (Model.Aspect aspect : model().comparisons()) {
            version = Hash.of(version, aspect.kind() + " " + aspect.columns());
        }
        return version == 0 ? 1 : version;
    }

    /** As it stands in links. */
    public String name() {
        return model().model() + "-" + model().version();
    }
}
