package dev.perennial.bench;

import dev.perennial.match.Accuracy;
import dev.perennial.match.Matching;
import dev.perennial.match.RecordTable;
import dev.perennial.match.Sources;
import dev.perennial.match.Truth;
import dev.perennial.model.Model;
import dev.perennial.model.ModelFile;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** How right the shipped model is on made-up leads ({@code -Dseed=11} makes others), and how many pairs a second one core weighs. */
final class MatchBenchmark {

    private static final int PEOPLE = 20_000;
    private static final int PAIRS = 1_000_000;
    private static final List<String> WIDEST = List.of("sound first_name|last_name", "postal_code");

    private MatchBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("leads", ".csv");
        LeadsFile.write(file, MadeUpLeads.of(PEOPLE, Long.getLong("seed", 11)));
        Sources sources = Sources.of(List.of(RecordTable.open(file, null)), false);
        Model model = ModelFile.of(Path.of("jobs/20-dedupe/model.yaml"));
        Records records = sources.prepared(model);
        long start = System.nanoTime();
        Matching matching = Matching.of(records);
        System.out.printf(
                "%,d records, %,d pairs compared, clustered in %.1f s%n",
                records.count(), matching.compared(), (System.nanoTime() - start) / 1e9);
        Truth truth = Truth.ofColumn(sources, "person", records);
        tell("pairs", truth.of(matching.merged()));
        tell("clusters", truth.ofPairs(matching.clusters()));
        System.out.println(withTwoPeople(sources, matching) + " clusters with two people");
        System.out.printf("%,.0f pairs a second on one core, whole%n", speed(records, Scorer.OUT));
        System.out.printf("%,.0f pairs a second on one core, early exit%n", speed(records, Model.weight(0.5)));
        Files.delete(file);
    }

    private static long withTwoPeople(Sources sources, Matching matching) {
        Truth people = Truth.ofColumn(sources, "person", matching.records());
        return matching.clusters().all().stream().filter(cluster -> !people.isOne(cluster)).count();
    }

    private static void tell(String what, Accuracy accuracy) {
        System.out.println(what + "  " + accuracy);
    }

    /** Candidate pairs of the widest rule, so that they are as alike as those of a night. */
    private static double speed(Records records, double floor) {
        Scorer scorer = new Scorer(records);
        SplittableRandom random = new SplittableRandom(3);
        int widest = records.model().blocking().rules().indexOf(WIDEST);
        PairsOfRule pairs = PairsOfRule.of(records.candidates().blocks(widest), 1 << 16, 3);
        double sum = 0;
        for (int warm = 0; warm < PAIRS / 3; warm++) {
            int i = random.nextInt(pairs.count);
            sum += Math.max(0, scorer.weight(pairs.left[i], pairs.right[i], floor));
        }
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int pair = 0; pair < PAIRS; pair++) {
            int i = random.nextInt(pairs.count);
            sum += Math.max(0, scorer.weight(pairs.left[i], pairs.right[i], floor));
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        return sum < 0 ? 0 : PAIRS / seconds;
    }
}
