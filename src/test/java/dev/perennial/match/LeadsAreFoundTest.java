package dev.perennial.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.bench.LeadsFile;
import dev.perennial.bench.MadeUpLeads;
import dev.perennial.model.Model;
import dev.perennial.model.ModelFile;
import dev.perennial.model.Records;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped model promises for business leads, at its own threshold. */
class LeadsAreFoundTest {

    private static final Path SHIPPED = Path.of("jobs/20-dedupe/model.yaml");
    private static final int PEOPLE = 10_000;
    private static final long SEED = 20_261_122;

    @TempDir
    Path folder;

    @Test
    void nearlyAllAreFoundAndNearlyNobodyElse() {
        Path file = folder.resolve("leads.csv");
        LeadsFile.write(file, MadeUpLeads.of(PEOPLE, SEED));
        Sources sources = Sources.of(List.of(RecordTable.open(file, null)), false);
        Model model = ModelFile.of(SHIPPED);
        Records records = sources.prepared(model);
        Matching matching = Matching.of(records);
        Accuracy accuracy = Truth.ofColumn(sources, "person", records).ofPairs(matching.clusters());
        Map<String, String> persons = sources.cells("person");
        Map<String, String> employers = sources.cells("employer");
        assertThat(accuracy.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(accuracy.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(matching.clusters().all())
                .noneMatch(cluster -> holdsColleagues(cluster, records, persons, employers));
    }

    private static boolean holdsColleagues(
            List<Integer> cluster, Records records, Map<String, String> persons, Map<String, String> employers) {
        Set<String> employed = new HashSet<>();
        Set<String> employersOfThem = new HashSet<>();
        for (int record : cluster) {
            String employer = employers.getOrDefault(records.id(record), "");
            boolean another = employed.add(persons.get(records.id(record)) + "@" + employer);
            if (another && !employersOfThem.add(employer)) {
                return true;
            }
        }
        return false;
    }
}
