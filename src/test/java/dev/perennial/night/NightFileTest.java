package dev.perennial.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.yaml.CommittedSchema;
import dev.perennial.yaml.FileOfHome;
import dev.perennial.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
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

    private FileOfHome file;

    @BeforeEach
    void inThisHome() {
        file = new FileOfHome(home, NAME, RIGHT, NightFile::read);
    }

    @Test
    void theExampleAndTheShippedOneAreRight() throws IOException {
        Problems problems = new Problems();
        assertThat(NightFile.read(new Home(home), problems)).isPresent();
        assertThat(problems.all()).isEmpty();
        assertThat(file.problems(RIGHT)).isEmpty();
    }

    @Test
    void workEndsAfterItBegins() throws IOException {
        assertThat(file.with("to: \"17:00\"", "to: \"08:00\""))
                .containsExactly(NAME + ":3:38: must be later than from; write the hours of one day");
        assertThat(file.with("to: \"17:00\"", "to: \"00:00\"")).isEmpty();
    }

    @Test
    void somebodyWorksOnSomeDay() throws IOException {
        assertThat(file.with("[monday, friday]", "[]"))
                .containsExactly(NAME + ":4:1: is empty, so that no business hour would ever pass; name a day");
    }

    @Test
    void holidaysAreOfAPlaceThatIsKnown() throws IOException {
        assertThat(file.with("country: de", "country: atlantis"))
                .containsExactly(NAME + ":5:22: no holidays are known of 'atlantis'");
        assertThat(file.with("region: be", "region: xx"))
                .singleElement()
                .asString()
                .startsWith(NAME + ":5:34: 'de' has no region 'xx'; known are bb, be, ");
    }

    @Test
    void itsSchemaIsCommitted() throws IOException {
        CommittedSchema.check("night", YamlFile.of(NightSettings.class));
    }
}
