package dev.perennial.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two files of which neither holds anybody twice: whoever fits two is at most one of them. */
class RivalsTest {

    private static final Path MODEL = Path.of("jobs/20-dedupe/model.yaml");
    private static final String JANA = "jana.winter@auenlabor.example,Jana,Winter,+49 170 2312510,Auenlabor GmbH,,,,";

    @TempDir
    Path folder;

    private final List<String> ours = new ArrayList<>();
    private final List<String> theirs = new ArrayList<>();

    @BeforeEach
    void somebodyElse() {
        for (List<String> file : List.of(ours, theirs)) {
            file.add("id,email,first_name,last_name,phone,company,street,city,postal_code,country");
        }
        for (int i = 0; i < 50; i++) {
            ours.add("o%d,o%d@firm%d.example,Olaf,Stein%d,+49 30 4000%03d,Firm %d,,,,".formatted(i, i, i, i, i, i));
        }
    }

    @Test
    void whoFitsTwoEquallyWellIsOneWithNeither() throws IOException {
        ours.add("a," + JANA);
        theirs.add("b," + JANA);
        assertThat(merged(true)).containsExactly("a b");
        theirs.add("c," + JANA);
        assertThat(merged(true)).isEmpty();
        assertThat(merged(false)).contains("a b", "a c", "b c");
    }

    @Test
    void theBetterOfTwoIsTakenAndTheOtherIsNotOne() throws IOException {
        ours.add("a," + JANA);
        theirs.add("b," + JANA);
        theirs.add("c,,Jana,Winter,+49 170 2312510,,,,,");
        assertThat(merged(false)).contains("a b", "a c");
        assertThat(merged(true)).containsExactly("a b");
    }

    @Test
    void aRecordMayBeOneWithOneOfEachOtherFile() throws IOException {
        ours.add("a," + JANA);
        theirs.add("b," + JANA);
        List<String> thirds = List.of(theirs.get(0), "c," + JANA);
        assertThat(merged(matching(true, List.of(ours, theirs, thirds))))
                .containsExactlyInAnyOrder("a b", "a c", "b c");
    }

    /** Odds against all others and against nobody at all: o / (1 + o + the odds of the others). */
    @Test
    void equalRivalsShareWhatIsLikely() throws IOException {
        ours.add("a," + JANA);
        theirs.add("b," + JANA);
        double alone = matching(true, List.of(ours, theirs)).pairs().get(0).weight();
        theirs.add("c," + JANA);
        ScoredPair rivals = Rivals.among(
                        matching(true, List.of(ours, theirs)).records(),
                        List.of(new ScoredPair(50, 51, alone, 0, 0), new ScoredPair(50, 52, alone, 0, 0)))
                .get(0);
        double odds = Math.pow(2, alone);
        assertThat(Model.probability(rivals.weight())).isCloseTo(odds / (1 + 2 * odds), within(1e-9));
        assertThat(rivals.weight() + rivals.rivals()).isCloseTo(alone, within(1e-9));
    }

    private List<String> merged(boolean across) throws IOException {
        return merged(matching(across, List.of(ours, theirs)));
    }

    private static List<String> merged(Matching matching) {
        return matching.merged().stream()
                .map(pair -> matching.records().id(pair.left()) + " "
                        + matching.records().id(pair.right()))
                .toList();
    }

    private Matching matching(boolean across, List<List<String>> files) throws IOException {
        List<RecordTable> tables = new ArrayList<>();
        for (List<String> file : files) {
            tables.add(RecordTable.open(Files.write(folder.resolve(tables.size() + ".csv"), file), null));
        }
        return KnownSets.matched(Sources.of(tables, across), MODEL);
    }
}
