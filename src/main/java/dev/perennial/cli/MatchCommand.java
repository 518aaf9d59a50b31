package dev.perennial.cli;

import dev.perennial.blocking.Blocks;
import dev.perennial.match.Findings;
import dev.perennial.match.MatchModel;
import dev.perennial.match.Matching;
import dev.perennial.match.Sources;
import dev.perennial.match.Truth;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        subcommands = MatchTrainCommand.class,
        description =
                "Finds the records of a CSV file that are one person or thing, and says why. Touches no database.",
        footer = {
            "",
            "Without --model the model in jobs/20-dedupe/model.yaml is taken if the file has its columns; otherwise one is",
            "made for the columns at hand and trained on the records themselves, without labels.",
            "",
            "Examples:",
            "  perennial match --input list.csv --pairs pairs.csv --clusters clusters.csv",
            "  perennial match --input list.csv --truth person        how right is it, when column person is the truth?",
            "  perennial match --input a.csv --input b.csv --across   link two files that hold nobody twice",
            "  perennial match train --input list.csv --to my.yaml    learn a model, look at it, change it",
            "  perennial match --input list.csv --model my.yaml --threshold 0.99"
        })
final class MatchCommand implements Callable<Integer> {

    @Mixin
    HomeOption home = new HomeOption();

    @Mixin
    MatchInput input = new MatchInput();

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "Probability from which two records are one (default: the model's, 0.95)")
    @Nullable
    Double threshold;

    @Option(
            names = "--pairs",
            paramLabel = "OUT",
            description = "Writes the pairs from review on: left,right,weight,probability,rule,evidence")
    @Nullable
    Path pairs;

    @Option(names = "--clusters", paramLabel = "OUT", description = "Writes the cluster of each record: record,cluster")
    @Nullable
    Path clusters;

    @ArgGroup
    @Nullable
    KnownTruth truth;

    /** Where the truth is, when it is known. */
    static final class KnownTruth {

        @Option(
                names = "--truth",
                paramLabel = "COLUMN",
                description = "The column that says who is who; it is not looked at for matching")
        @Nullable
        String column;

        @Option(
                names = "--truth-pairs",
                paramLabel = "FILE",
                description = "A file whose first two columns name records that are one")
        @Nullable
        Path pairs;
    }

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Sources sources = input.sources(spec.commandLine());
        String column = sources.column(truth == null ? null : truth.column);
        MatchModel chosen =
                MatchModel.of(sources, input.model, home.home(), column == null ? Set.of() : Set.of(column));
        Records prepared = chosen.prepared(sources, input.model);
        Matching matching = Matching.of(threshold == null ? prepared : prepared.with(at(prepared.model(), threshold)));
        Findings findings = new Findings(matching);
        if (pairs != null) {
            findings.writePairs(pairs);
        }
        if (clusters != null) {
            findings.writeClusters(clusters);
        }
        tell(matching, chosen);
        if (column != null) {
            tell(matching, Truth.ofColumn(sources, column, matching.records()));
        } else if (truth != null && truth.pairs != null) {
            tell(matching, Truth.ofPairs(truth.pairs, matching.records()));
        }
        return 0;
    }

    private static Model at(Model model, double merge) {
        if (!(merge > 0 && merge < 1)) {
            throw new UsageError("--threshold must be between 0 and 1, such as 0.95.");
        }
        return model.with(
                new Model.Thresholds(merge, Math.min(merge, model.thresholds().review())));
    }

    private void tell(Matching matching, MatchModel chosen) {
        PrintWriter out = spec.commandLine().getOut();
        List<List<Integer>> found = matching.clusters().all();
        int merged = matching.merged().size();
        out.printf(
                Locale.ROOT,
                "Matched %,d records with %s.%n",
                matching.records().count(),
                chosen.told());
        out.printf(
                Locale.ROOT,
                "Compared %,d pairs: %,d are one at %s, %,d more are for review.%n",
                matching.compared(),
                merged,
                matching.records().model().thresholds().merge(),
                matching.pairs().size() - merged);
        out.printf(
                Locale.ROOT,
                "Clusters: %,d of two records or more, with %,d records; the largest has %,d.%n",
                found.size(),
                found.stream().mapToInt(List::size).sum(),
                found.stream().mapToInt(List::size).max().orElse(0));
        tellLeftOut(matching.records(), out);
    }

    private static void tellLeftOut(Records records, PrintWriter out) {
        if (records.candidates().everything()) {
            return;
        }
        List<List<String>> rules = records.model().blocking().rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            Blocks.Left left = records.candidates().blocks(rule).left();
            if (left.blocks() > 0) {
                out.printf(
                        Locale.ROOT,
                        "Too common to compare by %s: %,d keys with %,d records (%,d pairs left out).%n",
                        String.join(" + ", rules.get(rule)),
                        left.blocks(),
                        left.records(),
                        left.pairs());
            }
        }
    }

    private void tell(Matching matching, Truth known) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("pairs              " + known.of(matching.merged()));
        out.println("pairs, B-cubed     " + known.bCubed(matching.merged()));
        out.println("clusters           " + known.ofPairs(matching.clusters()));
        out.println("clusters, B-cubed  " + known.bCubed(matching.clusters()));
    }
}
