package dev.perennial.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.yaml.CommittedSchema;
import dev.perennial.yaml.FileOfHome;
import dev.perennial.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardFileTest {

    private static final String NAME = "jobs/30-scoring/scorecard.yaml";
    private static final String RIGHT = """
            fit:
              - rule: can be called
                when: phone != ""
                points: 3
            interest:
              - rule: visit
                when: type == "visit"
                points: 4
                half-life-days: 10
            caps: { fit: 30, interest: 25 }
            grades: { a: 50, b: 30, c: 10 }
            """;

    @TempDir
    Path home;

    private FileOfHome file;

    @BeforeEach
    void inThisHome() {
        file = new FileOfHome(home, NAME, RIGHT, ScorecardFile::read);
    }

    @Test
    void theExampleIsRight() throws IOException {
        assertThat(file.problems(RIGHT)).isEmpty();
    }

    @Test
    void twoRulesOfOneNameAreToldAtTheSecond() throws IOException {
        assertThat(file.with("rule: visit", "rule: can be called"))
                .containsExactly(NAME + ":6:11: 'can be called' names two rules; give each its own name");
    }

    @Test
    void aScoreCannotAskForItself() throws IOException {
        assertThat(file.with("phone != \"\"", "score > 3"))
                .containsExactly(
                        NAME + ":3:11: a score cannot depend on 'score', which it makes; ask for what earns it");
        assertThat(file.with("type == \"visit\"", "grade == \"A\""))
                .containsExactly(
                        NAME + ":7:11: a score cannot depend on 'grade', which it makes; ask for what earns it");
    }

    @Test
    void aScoreCannotAskForWhatIsDecidedAfterIt() throws IOException {
        assertThat(file.with("phone != \"\"", "stage == \"mql\""))
                .containsExactly(NAME + ":3:11: 'stage' is decided after the score; ask who they are or what they did");
    }

    @Test
    void aScoreCannotAskForTheTimeThatPassed() throws IOException {
        assertThat(file.with("type == \"visit\"", "days_ago < 3"))
                .containsExactly(
                        NAME + ":7:11: 'days_ago' changes by itself; let points fade with half-life-days" + " instead");
    }

    @Test
    void aMistakeInAConditionIsToldAtItsWord() throws IOException {
        assertThat(file.with("phone != \"\"", "phone != \"\" && emploies > 3"))
                .singleElement()
                .asString()
                .startsWith(NAME + ":3:26: ")
                .contains("did you mean 'employees'?");
    }

    @Test
    void anActivityIsNoFactOfALead() throws IOException {
        assertThat(file.with("phone != \"\"", "detail == \"/pricing\""))
                .singleElement()
                .asString()
                .startsWith(NAME + ":3:11: ");
    }

    @Test
    void gradesMustFall() throws IOException {
        assertThat(file.with("b: 30", "b: 50"))
                .containsExactly(NAME + ":11:1: must fall from a to c; write the most points for a");
    }

    @Test
    void aHalfLifeIsNeverNegative() throws IOException {
        assertThat(file.with("half-life-days: 10", "half-life-days: -1"))
                .containsExactly(NAME + ":9:21: '-1' is too small; write at least 0");
    }

    @Test
    void aNameFitsItsColumn() throws IOException {
        assertThat(file.with("rule: visit", "rule: " + "v".repeat(101)))
                .containsExactly(NAME + ":6:11: must have 1 to 100 characters");
    }

    @Test
    void itsSchemaIsCommitted() throws IOException {
        CommittedSchema.check("scorecard", YamlFile.of(ScorecardSettings.class));
    }
}
