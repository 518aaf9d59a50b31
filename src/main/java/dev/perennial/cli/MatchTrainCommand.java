package dev.perennial.cli;

import dev.perennial.config.NewFile;
import dev.perennial.match.MatchModel;
import dev.perennial.match.Matching;
import dev.perennial.match.RecordTable;
import dev.perennial.match.Sources;
import dev.perennial.match.TrainingReport;
import dev.perennial.model.Model;
import dev.perennial.model.ModelFile;
import dev.perennial.model.ModelText;
import dev.perennial.model.Records;
import dev.perennial.told.ToldOfLeads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description =
                "Learns from the records themselves, without labels, what agreement is worth, and writes it as a new model."
                        + " The model in use is not changed.",
        footer = {
            "",
            "Examples:",
            "  perennial match train --input list.csv --to my.yaml                    for columns nobody has described",
            "  perennial match train --input leads.csv --model my.yaml --to new.yaml  the same comparisons, learnt anew",
            "  perennial match train --leads --to new.yaml                            from the leads of this home"
        })
final class MatchTrainCommand implements Callable<Integer> {

    @Mixin
    MatchInput input = new MatchInput();

    private static final int NEWEST = 100_000;

    @Option(names = "--to", paramLabel = "NEWMODEL", required = true, description = "The file to write the model to")
    @Nullable
    Path to;

    @Option(
            names = "--leads",
            description =
                    "Learn from the leads of this home instead of a file: from what the newest 100,000 inquiries told")
    boolean leads;

    @Mixin
    HomeOption home = new HomeOption();

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description = "A column that must not be looked at, because it says who is who")
    @Nullable
    String truth;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Path file = to == null ? Path.of("model.yaml") : to;
        if (Files.exists(file)) {
            throw new UsageError("There is a file " + file
                    + " already, and a model in use is never changed by training." + " Name another with --to.");
        }
        if (!leads) {
            return train(file, input.sources(spec.commandLine()), input.model);
        }
        if (!input.inputs.isEmpty()) {
            throw new UsageError("--leads and --input exclude each other; leave one of them.");
        }
        return trainOnLeads(file);
    }

    private int trainOnLeads(Path file) throws IOException {
        Path told = Files.createTempFile("perennial-leads", ".csv");
        try (App app = App.toLook(home.home())) {
            long records = app.get(ToldOfLeads.class).write(told, NEWEST);
            if (records < 2) {
                throw new UsageError(
                        "There are no leads to learn from yet; run a night first, or name a file with --input.");
            }
            Path model = Files.createTempFile("perennial-model", ".yaml");
            try {
                Files.writeString(model, app.get(ToldOfLeads.class).model());
                return train(file, Sources.of(List.of(RecordTable.open(told, "id")), false), model);
            } finally {
                Files.delete(model);
            }
        } finally {
            Files.delete(told);
        }
    }

    private int train(Path file, Sources sources, @Nullable Path model) throws IOException {
        String hidden = sources.column(truth);
        Model before = model == null
                ? MatchModel.proposed(sources, hidden == null ? Set.of() : Set.of(hidden))
                        .model()
                : ModelFile.of(model, sources.columns());
        Records records = sources.prepared(before);
        MatchModel.refuseWideRules(records, model);
        Records trained = MatchModel.trained(records);
        List<String> report = new TrainingReport(before, Matching.of(trained)).lines();
        new NewFile(file).write(out -> out.write(ModelText.of(trained.model(), report)));
        report.forEach(spec.commandLine().getOut()::println);
        spec.commandLine()
                .getErr()
                .println("The model is in " + file + "; use it with --model, or put it in"
                        + " jobs/20-dedupe/model.yaml when you like it.");
        return 0;
    }
}
