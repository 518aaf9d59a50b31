package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code perennial match} as people type it. */
class MatchTest {

    private static final String PEOPLE = "src/test/resources/matching/fake_1000/fake_1000.csv";

    @TempDir
    Path folder;

    private String home = "";

    @BeforeEach
    void anEmptyHome() {
        home = folder.toString();
    }

    @Test
    void findsWhoIsOneAndSaysWhyAndHowRightItIs() throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        Path clusters = folder.resolve("clusters.csv");
        Said said = Said.by(
                "match",
                "--home",
                home,
                "--input",
                PEOPLE,
                "--truth",
                "cluster",
                "--pairs",
                pairs.toString(),
                "--clusters",
                clusters.toString());
        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(said.out()).contains("Matched 1,000 records", "clusters, B-cubed  precision 0.9");
        assertThat(Files.readAllLines(pairs).get(0)).isEqualTo("left,right,weight,probability,rule,evidence");
        assertThat(Files.readAllLines(pairs).get(1)).contains("name: exact +").doesNotContain("cluster:");
        assertThat(Files.readAllLines(clusters)).hasSize(1001).startsWith("record,cluster");
    }

    @Test
    void aTrainedModelIsAFileThatMatches() throws IOException {
        Path model = folder.resolve("my.yaml");
        Said trained = Said.by("match", "train", "--input", PEOPLE, "--truth", "cluster", "--to", model.toString());
        assertThat(trained.exitCode()).as(trained.all()).isZero();
        assertThat(trained.out()).contains("expected precision", "about 2,0");
        assertThat(Files.readString(model)).contains("version: 2").doesNotContain("columns: [cluster]");
        Said matched = Said.by(
                "match",
                "--home",
                home,
                "--input",
                PEOPLE,
                "--model",
                model.toString(),
                "--truth",
                "cluster",
                "--threshold",
                "0.99");
        assertThat(matched.exitCode()).as(matched.all()).isZero();
        assertThat(matched.out()).contains("model proposed, version 2", "are one at 0.99");
        assertThat(Said.by("match", "train", "--input", PEOPLE, "--to", model.toString())
                        .err())
                .contains("never changed by training");
    }

    @Test
    void twoFilesThatHoldNobodyTwiceAreLinked() throws IOException {
        Path a = file("a.csv", "id,name,phone", "a1,Jana Winter,030 23125101", "a2,Jana Winter,030 23125101");
        Path b = file("b.csv", "id,name,phone", "b1,Jana Winter,030 23125101", "b2,Olaf Sommer,040 9876543");
        Path pairs = folder.resolve("pairs.csv");
        Said said = Said.by(
                "match",
                "--home",
                home,
                "--across",
                "--input",
                a.toString(),
                "--input",
                b.toString(),
                "--pairs",
                pairs.toString());
        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(Files.readString(pairs)).doesNotContain("a1,a2");
    }

    @Test
    void aRuleThatWouldCompareEverybodyIsRefusedWithTheCount() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,country\n");
        for (int i = 0; i < 3000; i++) {
            rows.append(i).append(",n").append(i).append(i % 2 == 0 ? ",DE\n" : ",FR\n");
        }
        Path input = Files.writeString(folder.resolve("many.csv"), rows);
        Path model = file("m.yaml", """
                model: m
                version: 1
                lambda: 0.001
                thresholds: { merge: 0.95, review: 0.5 }
                comparisons:
                  - name: name
                    kind: text
                    columns: [name]
                    levels: [{ level: exact, m: 0.9, u: 0.01 }, { level: else, m: 0.1, u: 0.99 }]
                blocking:
                  rules:
                    - [name]
                    - [country]
                clusters: {}
                """);
        Said said = Said.by("match", "--home", home, "--input", input.toString(), "--model", model.toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .contains(model + ":13:7: the rule [country] would compare 2,248,500 pairs, which is 50 % of all");
    }

    @Test
    void whatCannotBeReadIsToldInASentence() throws IOException {
        assertThat(Said.by("match", "--home", home, "--input", "no-such.csv").err())
                .isEqualToIgnoringNewLines("perennial: Cannot read no-such.csv. Check the name and who may read it.");
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThat(Said.by("match", "--home", home, "--input", empty.toString()).err())
                .contains("is empty. It needs a first line that names its columns.");
        assertThat(Said.by("match", "--home", home, "--input", PEOPLE, "--truth", "clutser")
                        .err())
                .contains("has no column 'clutser'. It has: unique_id");
        assertThat(Said.by("match").exitCode()).isEqualTo(2);
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }
}
