package dev.perennial.model;

import dev.perennial.blocking.Rule;
import dev.perennial.config.Problems;
import dev.perennial.config.Suggestion;
import dev.perennial.yaml.Parsed;
import java.util.Collection;
import java.util.List;

/** Whether the records have every column that the model looks at. */
final class ColumnsCheck {

    private final Parsed<Model> file;
    private final Collection<String> known;
    private final Problems problems;

    ColumnsCheck(Parsed<Model> file, Collection<String> known, Problems problems) {
        this.file = file;
        this.known = known;
        this.problems = problems;
    }

    void check() {
        Model model = file.value();
        for (int i = 0; i < model.comparisons().size(); i++) {
            List<String> columns = model.comparisons().get(i).columns();
            for (int j = 0; j < columns.size(); j++) {
                look(columns.get(j), Parsed.pointer("comparisons", i, "columns", j));
            }
        }
        for (int i = 0; i < model.blocking().rules().size(); i++) {
            List<String> keys = model.blocking().rules().get(i);
            for (int j = 0; j < keys.size(); j++) {
                String at = Parsed.pointer("blocking", "rules", i, j);
                Rule.parse(List.of(keys.get(j))).columns().forEach(column -> look(column, at));
            }
        }
    }

    private void look(String column, String at) {
        if (!known.contains(column)) {
            String suggestion = Suggestion.instead(column, known);
            problems.add(file.problem(
                    at,
                    "the records have no column '" + column + "'"
                            + (suggestion.isEmpty() ? "; they have: " + String.join(", ", known) : suggestion)));
        }
    }
}
