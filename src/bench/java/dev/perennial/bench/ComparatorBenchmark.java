package dev.perennial.bench;

import dev.perennial.match.RecordTable;
import dev.perennial.match.Sources;
import dev.perennial.model.Model;
import dev.perennial.model.ModelFile;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The comparator alone, by JMH on one thread: pairs a second of made-up leads that share a key, weighed by the shipped model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ComparatorBenchmark {

    private static final int PAIRS = 1 << 14;

    private final int[] left = new int[PAIRS];
    private final int[] right = new int[PAIRS];
    private Scorer scorer;
    private double floor;

    public static void main(String... arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ComparatorBenchmark.class.getSimpleName())
                        .jvmArgs("-Xmx512m")
                        .build())
                .run();
    }

    @Setup
    public void prepare() throws IOException {
        Path file = Files.createTempFile("leads", ".csv");
        LeadsFile.write(file, MadeUpLeads.of(10_000, 11));
        Model model = ModelFile.of(Path.of("jobs/20-dedupe/model.yaml"));
        Records records = Sources.of(List.of(RecordTable.open(file, null)), false).prepared(model);
        Files.delete(file);
        scorer = new Scorer(records);
        floor = Model.weight(model.thresholds().review());
        PairsOfRule pairs = PairsOfRule.of(records.candidates().blocks(2), PAIRS, 3);
        for (int at = 0; at < PAIRS; at++) {
            left[at] = pairs.left[at % pairs.count];
            right[at] = pairs.right[at % pairs.count];
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void whole(Blackhole taken) {
        weigh(taken, Scorer.OUT);
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public void earlyExit(Blackhole taken) {
        weigh(taken, floor);
    }

    private void weigh(Blackhole taken, double least) {
        for (int pair = 0; pair < PAIRS; pair++) {
            taken.consume(scorer.weight(left[pair], right[pair], least));
        }
    }
}
