package dev.perennial.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.config.Home;
import dev.perennial.config.InvalidConfiguration;
import dev.perennial.config.Problem;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.yaml.CommittedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    private static final String RIGHT = """
            model: births
            version: 1
            lambda: 0.0001
            thresholds: { merge: 0.95, review: 0.5 }
            comparisons:
              - name: child
                kind: name
                columns: [child]
                levels:
                  - { level: exact, m: 0.8, u: 0.01 }
                  - { level: jaro-winkler 0.9, m: 0.1, u: 0.01 }
                  - { level: else, m: 0.1, u: 0.98 }
            blocking:
              rules:
                - [child]
                - [start 3 child, born]
            clusters: {}
            """;

    @Test
    void theExampleIsRight() {
        assertThat(problems(RIGHT)).isEmpty();
    }

    @Test
    void theShippedModelIsRightAndSurvivesWriting() {
        Model shipped = ModelFile.of(new Home(Path.of(".")));
        Problems problems = new Problems();
        Source written = new Source("model.yaml", ModelText.of(shipped, List.of("as shipped", "")));
        assertThat(ModelFile.read(written, problems)).as("%s", problems.all()).contains(shipped);
    }

    @Test
    void aTypingMistakeIsToldWhereItStands() {
        assertThat(with("columns: [child]", "colums: [child]"))
                .contains("m.yaml:8:5: unknown key 'colums'; did you mean 'columns'?");
        assertThat(with("jaro-winkler 0.9", "jaro-wincler 0.9"))
                .containsExactly(
                        "m.yaml:11:18: unknown level 'jaro-wincler 0.9' for this kind; did you mean 'jaro-winkler'?");
        assertThat(with("start 3 child", "start child"))
                .singleElement()
                .asString()
                .startsWith("m.yaml:16:8: write a number and a column");
    }

    @Test
    void agreementMustNotCountAgainst() {
        assertThat(with("m: 0.8, u: 0.01", "m: 0.01, u: 0.8"))
                .containsExactly(
                        "m.yaml:10:28: m 0.01 is below u 0.8 at the strictest level, so agreement would count against;"
                                + " exchange the two, or leave the comparison out");
    }

    @Test
    void aRuleWithoutAKeyWouldCompareEverybody() {
        assertThat(with("- [child]", "- []"))
                .containsExactly(
                        "m.yaml:15:7: a rule without a key compares everybody with everybody; write a key, such as email");
    }

    @Test
    void aVetoNamesComparisonsAndLevels() {
        assertThat(with("clusters: {}", "vetoes:\n  - { kid: [else] }\nclusters: {}"))
                .containsExactly("m.yaml:18:7: no comparison is named 'kid'");
        assertThat(with("clusters: {}", "vetoes:\n  - { child: [els] }\nclusters: {}"))
                .containsExactly(
                        "m.yaml:18:15: 'els' is no level of child; it has: exact, jaro-winkler 0.9, else, missing");
    }

    @Test
    void aDoubtIsWrittenAsAVetoIs() {
        assertThat(with("clusters: {}", "doubts:\n  - { kid: [else] }\nclusters: {}"))
                .containsExactly("m.yaml:18:7: no comparison is named 'kid'");
        assertThat(with("clusters: {}", "doubts:\n  - {}\nclusters: {}"))
                .singleElement()
                .asString()
                .startsWith("m.yaml:18:5: a doubt without a comparison would keep everybody apart");
    }

    @Test
    void aColumnThatTheRecordsDoNotHaveIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("m.yaml"), RIGHT);
        InvalidConfiguration refusal = Assertions.catchThrowableOfType(
                InvalidConfiguration.class, () -> ModelFile.of(file, List.of("childs", "place")));
        assertThat(refusal.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "the records have no column 'child'; did you mean 'childs'?",
                        "the records have no column 'child'; did you mean 'childs'?",
                        "the records have no column 'child'; did you mean 'childs'?",
                        "the records have no column 'born'; they have: childs, place");
    }

    @Test
    void whatIsGivenHasANumberForEachOfItsLevels() {
        String town = """
                  - name: town
                    kind: category
                    columns: [town]
                    given: child
                    levels:
                      - { level: exact, m: 0.9, u: 0.1, u-given: [0.9, 0.4, 0.1] }
                      - { level: else, m: 0.1, u: 0.9, u-given: [0.1, 0.6, 0.9] }
                blocking:
                """.indent(0);
        assertThat(with("blocking:\n", town)).isEmpty();
        assertThat(with("blocking:\n", town.replace("given: child", "given: chidl")))
                .contains("m.yaml:16:12: 'chidl' is no other comparison; did you mean 'child'?");
        assertThat(with("blocking:\n", town.replace("[0.1, 0.6, 0.9]", "[0.1, 0.9]")))
                .containsExactly("m.yaml:19:9: u-given has 2 numbers and must have 3, one for each level of 'child'");
        assertThat(with("blocking:\n", town.replace("    given: child\n", "")))
                .contains("m.yaml:17:9: u-given has 3 numbers and must have 0, because no comparison is given");
        assertThat(with("blocking:\n", town.replace("0.4", "4")))
                .containsExactly("m.yaml:18:41: must be shares above 0, and no more than 1");
    }

    @Test
    void noComparisonIsGivenItself() {
        String circle = RIGHT.replace("[child]\n    levels:", "[child]\n    given: town\n    levels:")
                .replace("u: 0.01 }", "u: 0.01, u-given: [0.1, 0.1] }")
                .replace("u: 0.98 }", "u: 0.98, u-given: [0.8, 0.8] }")
                .replace("blocking:\n", """
                          - name: town
                            kind: category
                            columns: [town]
                            given: child
                            levels:
                              - { level: exact, m: 0.9, u: 0.1, u-given: [0.9, 0.4, 0.1] }
                              - { level: else, m: 0.1, u: 0.9, u-given: [0.1, 0.6, 0.9] }
                        blocking:
                        """.indent(0));
        assertThat(problems(circle))
                .containsExactly(
                        "m.yaml:17:12: 'town' would be given itself through 'child'; of comparisons that say the same,"
                                + " one is given none");
        assertThat(problems(circle.replace("    given: child\n", "")
                        .replace(", u-given: [0.9, 0.4, 0.1]", "")
                        .replace(", u-given: [0.1, 0.6, 0.9]", "")))
                .isEmpty();
    }

    @Test
    void itsSchemaIsCommitted() throws IOException {
        CommittedSchema.check("model", ModelFile.FILE);
    }

    private static List<String> with(String right, String wrong) {
        assertThat(RIGHT).contains(right);
        return problems(RIGHT.replace(right, wrong));
    }

    private static List<String> problems(String text) {
        Problems problems = new Problems();
        ModelFile.read(new Source("m.yaml", text), problems);
        return problems.all().stream().map(Problem::toString).toList();
    }
}
