package dev.perennial.sales;

import dev.perennial.config.Check;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.sales.AssignmentSettings.Rep;
import dev.perennial.yaml.Parsed;
import dev.perennial.yaml.YamlFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads {@code jobs/50-sales/assignment.yaml}. */
@Component
class AssignmentFile implements Check {

    private static final YamlFile<AssignmentSettings> FILE = YamlFile.of(AssignmentSettings.class);

    private final Home home;

    AssignmentFile(Home home) {
        this.home = home;
    }

    @Override
    public void check(Problems problems) {
        read(home, problems);
    }

    static Optional<AssignmentSettings> read(Home home, Problems problems) {
        Optional<Parsed<AssignmentSettings>> file = FILE.read(home.require("jobs/50-sales/assignment.yaml"), problems);
        file.ifPresent(parsed -> names(parsed, problems));
        return file.map(Parsed::value);
    }

    private static void names(Parsed<AssignmentSettings> file, Problems problems) {
        List<Rep> reps = file.value().reps();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < reps.size(); index++) {
            if (!names.add(reps.get(index).rep())) {
                problems.add(file.problem(
                        Parsed.pointer("reps", index, "rep"),
                        "'" + reps.get(index).rep() + "' is there twice; keep one"));
            }
        }
        if (reps.isEmpty()) {
            problems.add(file.problem("/reps", "names nobody; leads that are ready would wait for ever"));
        }
    }
}
