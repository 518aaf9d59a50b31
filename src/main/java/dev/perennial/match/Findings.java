package dev.perennial.match;

import dev.perennial.blocking.Candidates;
import dev.perennial.config.NewFile;
import dev.perennial.csv.CsvFile;
import dev.perennial.model.Evidence;
import dev.perennial.model.Model;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import dev.perennial.sheet.RowsToWrite;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What was found, as files: pairs with their evidence, and which cluster each record is in. */
public final class Findings {

    private static final List<String> PAIRS = List.of("left", "right", "weight", "probability", "rule", "evidence");
    private static final List<String> CLUSTERS = List.of("record", "cluster");

    private static final double WORTH_TELLING = 0.05;

    private final Matching matching;
    private final Records records;

    public Findings(Matching matching) {
        this.matching = matching;
        this.records = matching.records();
    }

    /** All pairs from review on, surest first. */
    public void writePairs(Path file) {
        Scorer scorer = new Scorer(records);
        write(file, rows -> {
            rows.accept(PAIRS);
            for (ScoredPair pair : matching.pairs()) {
                rows.accept(List.of(
                        records.id(pair.left()),
                        records.id(pair.right()),
                        String.format(Locale.ROOT, "%.3f", pair.weight()),
                        String.format(Locale.ROOT, "%.6f", Model.probability(pair.weight())),
                        rule(pair.rule()),
                        Evidence.line(evidence(scorer, pair))));
            }
        });
    }

    private static List<Evidence> evidence(Scorer scorer, ScoredPair pair) {
        List<Evidence> lines = new ArrayList<>(scorer.evidence(pair.left(), pair.right()));
        if (pair.rivals() >= WORTH_TELLING) {
            lines.add(new Evidence("rivals", "doubt", -pair.rivals(), 0));
        }
        return lines;
    }

    /** Every record; one that is alone is its own cluster. A cluster is named by one of its records. */
    public void writeClusters(Path file) {
        write(file, rows -> {
            rows.accept(CLUSTERS);
            for (int record = 0; record < records.count(); record++) {
                rows.accept(List.of(
                        records.id(record), records.id(matching.clusters().of(record))));
            }
        });
    }

    private static void write(Path file, RowsToWrite rows) {
        try {
            CsvFile.of(NewFile.named(file)).write(rows);
        } catch (UncheckedIOException e) {
            throw new Unusable("Cannot write " + file + ": "
                    + Objects.requireNonNull(e.getCause()).getMessage() + ". Name another file.");
        }
    }

    private String rule(int rule) {
        return rule == Candidates.EVERYTHING
                ? "everything"
                : String.join(" + ", records.model().blocking().rules().get(rule));
    }
}
