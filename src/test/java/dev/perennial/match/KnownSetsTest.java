package dev.perennial.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.cluster.Clusters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bars for public sets: the model is made and trained without labels, the threshold stands beforehand at 0.95. */
class KnownSetsTest {

    @TempDir
    Path folder;

    @Test
    void febrl1() {
        assertThat(febrl("febrl1/dataset1.csv").f1()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void febrl2() {
        assertThat(febrl("febrl2/dataset2.csv").f1()).isGreaterThanOrEqualTo(0.998);
    }

    @Test
    void fake1000() {
        Sources sources = one(KnownSets.FOLDER.resolve("fake_1000/fake_1000.csv"));
        Matching matching = KnownSets.matched(sources, null, "cluster");
        Truth truth = Truth.ofColumn(sources, "cluster", matching.records());
        assertThat(truth.ofPairs(matching.clusters()).f1()).isGreaterThanOrEqualTo(0.92);
    }

    /** People and companies of three lists: all 108 pairs, and no other. */
    @Test
    void theTruthSetOfPeopleAndCompanies() {
        Sources sources = one(TruthSet.writtenTo(folder.resolve("truth-set.csv")));
        Matching matching = KnownSets.matched(sources, Path.of("docs/examples/people-and-companies.yaml"), "entity");
        Truth truth = Truth.ofColumn(sources, "entity", matching.records());
        assertThat(truth.ofPairs(matching.clusters())).isEqualTo(new Accuracy(1, 1));
        assertThat(pairsIn(matching.clusters())).isEqualTo(108);
    }

    private static long pairsIn(Clusters clusters) {
        return clusters.all().stream()
                .mapToLong(cluster -> cluster.size() * (cluster.size() - 1L) / 2)
                .sum();
    }

    /** In these files the record's name tells the person: rec-12-org and rec-12-dup-0 are one. */
    private Accuracy febrl(String name) {
        Sources sources = one(KnownSets.FOLDER.resolve(name));
        Matching matching = KnownSets.matched(sources, null);
        return Truth.ofPairs(pairsByName(matching), matching.records()).of(matching.merged());
    }

    private Path pairsByName(Matching matching) {
        List<String> lines = new ArrayList<>(List.of("left,right"));
        List<String> ids = IntStream.range(0, matching.records().count())
                .mapToObj(matching.records()::id)
                .sorted()
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            String person = ids.get(i).replaceAll("^(rec-\\d+-).*", "$1");
            for (int j = i + 1; j < ids.size() && ids.get(j).startsWith(person); j++) {
                lines.add(ids.get(i) + "," + ids.get(j));
            }
        }
        try {
            return Files.write(folder.resolve("truth.csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sources one(Path file) {
        return Sources.of(List.of(RecordTable.open(file, null)), false);
    }
}
