package dev.perennial.match;

import dev.perennial.config.Home;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.draft.Draft;
import dev.perennial.model.Model;
import dev.perennial.model.ModelFile;
import dev.perennial.model.Records;
import dev.perennial.training.Training;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The model that some records are matched with: the one that was named, else the home's own when the records have its columns,
 * else one that is made for them.
 *
 * @param told how it was come by, in words
 */
public record MatchModel(Model model, boolean trained, String told) {

    private static final long SEED = 20_261_001;

    /** @param hidden columns that must not be looked at: the truth */
    public static MatchModel of(Sources sources, @Nullable Path file, Home home, Set<String> hidden) {
        if (file != null) {
            Model model = ModelFile.of(file, sources.columns());
            return new MatchModel(model, true, "model " + model.model() + ", version " + model.version() + ", " + file);
        }
        Model own = ModelFile.of(home);
        if (sources.columns().containsAll(own.columns())) {
            return new MatchModel(
                    own, true, "model " + own.model() + ", version " + own.version() + " of " + home.folder());
        }
        return proposed(sources, hidden);
    }

    /** Guessed from the columns and what stands in them. */
    public static MatchModel proposed(Sources sources, Set<String> hidden) {
        Set<String> leftOut = new HashSet<>(sources.idColumns());
        leftOut.addAll(hidden);
        Sources.Sample sample = sources.sample();
        Model model = Draft.of(sources.columns(), leftOut, sample.rows(), sample.of());
        if (model.comparisons().isEmpty()) {
            throw new Unusable("No column tells one record from another, so there is nothing to compare."
                    + " Name the columns in a model, and that with --model.");
        }
        return new MatchModel(model, false, "a model made for these columns and trained on them without labels");
    }

    /** The records, ready to be matched; a model that was only guessed learns from them first. */
    public Records prepared(Sources sources, @Nullable Path file) {
        Records records = sources.prepared(model);
        refuseWideRules(records, file);
        return trained ? records : trained(records);
    }

    public static Records trained(Records records) {
        return records.with(Training.train(records, SEED));
    }

    /** Throws with every rule that would compare everybody. */
    public static void refuseWideRules(Records records, @Nullable Path file) {
        List<WideRules.Wide> wide = new WideRules(records).all();
        if (!wide.isEmpty()) {
            throw new InvalidConfiguration(wide.stream()
                    .map(rule -> file == null
                            ? Problem.inWholeFile("model", rule.why())
                            : ModelFile.problemAtRule(file, rule.rule(), rule.why()))
                    .toList());
        }
    }
}
