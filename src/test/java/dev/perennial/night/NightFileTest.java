package dev.perennial.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.yaml.CommittedSchema;
import dev.perennial.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightFileTest {

    private static final String NAME = "jobs/night.yaml";
    private static final String RIGHT = """
            zone: Europe/Berlin
            day-ends: "12:00"
            business-hours: { from: "09:00", to: "17:00" }
            working-days: [monday, friday]
            holidays: { country: de, region: be }
            """;

    @TempDir
    Path home;

    @Test
    void theExampleAndTheShippedOneAreRight() throws IOException {
        Problems problems = new Problems();
        assertThat(NightFile.read(new Home(home), problems)).isPresent();
        assertThat(problems.all()).isEmpty();
        assertThat(problems(RIGHT)).isEmpty();
    }

    @Test
    void workEndsAfterItBegins() throws IOException {
        assertThat(with("to: \"17:00\"", "to: \"08:00\""))
                .containsExactly(NAME + ":3:38: must be later than from; write the hours of one day");
        assertThat(with("to: \"17:00\"", "to: \"00:00\"")).isEmpty();
    }

    @Test
    void somebodyWorksOnSomeDay() throws IOException {
        assertThat(with("[monday, friday]", "[]"))
                .containsExactly(NAME + ":4:1: is empty, so that no business hour would ever pass; name a day");
    }

    @Test
    void holidaysAreOfAPlaceThatIsKnown() throws IOException {
        assertThat(with("country: de", "country: atlantis"))
                .containsExactly(NAME + ":5:22: no holidays are known of 'atlantis'");
        assertThat(with("region: be", "region: xx"))
                .singleElement()
                .asString()
                .startsWith(NAME + ":5:34: 'de' has no region 'xx'; known are bb, be, ");
    }

    @Test
    void itsSchemaIsCommitted() throws IOException {
        CommittedSchema.check("night", YamlFile.of(NightSettings.class));
    }

    private List<String> with(String right, String wrong) throws IOException {
        assertThat(RIGHT).contains(right);
        return problems(RIGHT.replace(right, wrong));
    }

    private List<String> problems(String text) throws IOException {
        Path file = home.resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Problems problems = new Problems();
        NightFile.read(new Home(home), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
