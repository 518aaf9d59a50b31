package dev.perennial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The shipped feeds fit the files of the demo and the samples. */
class FeedsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 22);

    private final Path inbox;

    FeedsTest(@TempDir Path inbox) {
        this.inbox = inbox;
    }

    @Test
    void eachDemoFileBelongsToOneFeedExceptTheOddOnes() throws IOException {
        new DemoCompany(7, FIRST, new QuietWorld()).dropFilesFor(FIRST.plusDays(2), inbox);
        playOneWeek();

        List<Path> strays =
                list(inbox).stream().filter(file -> feedsOf(file).size() != 1).toList();

        assertThat(strays).extracting(file -> file.getFileName().toString()).containsExactly("holiday-plan.txt");
    }

    @Test
    void everyMappedHeaderStandsInTheSampleAndInTheDemoFile() throws IOException {
        playOneWeek();
        List<Path> files = new ArrayList<>(list(inbox));
        files.addAll(list(Path.of("jobs/10-intake/sample")));
        files.removeIf(file -> file.getFileName().toString().matches("holiday-plan.txt|.*evening.csv"));

        for (Path file : files) {
            JsonNode feed = feedsOf(file).get(0);
            List<String> header = Csv.records(file).findFirst().orElseThrow().getHeader();
            feed.path("columns")
                    .forEach(mapped -> assertThat(header).as(file.toString()).contains(mapped.asString()));
        }
    }

    @Test
    void eachFeedHasASample() throws IOException {
        List<Path> samples = list(Path.of("jobs/10-intake/sample"));

        for (Path feed : list(Path.of("jobs/10-intake/feeds"))) {
            assertThat(samples).as(feed.toString()).anyMatch(sample -> matches(read(feed), sample));
        }
    }

    private void playOneWeek() {
        DemoCompany company = new DemoCompany(7, FIRST, new QuietWorld());
        FIRST.datesUntil(FIRST.plusDays(8)).forEach(night -> company.dropFilesFor(night, inbox));
    }

    private static List<JsonNode> feedsOf(Path file) {
        return list(Path.of("jobs/10-intake/feeds")).stream()
                .map(FeedsTest::read)
                .filter(feed -> matches(feed, file))
                .toList();
    }

    private static boolean matches(JsonNode feed, Path file) {
        PathMatcher glob = FileSystems.getDefault()
                .getPathMatcher("glob:" + feed.path("files").asString());
        return glob.matches(file.getFileName());
    }

    private static JsonNode read(Path feed) {
        return new YAMLMapper().readTree(feed.toFile());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
