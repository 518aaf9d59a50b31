package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        assertThat(said.out()).contains("Matched 1,000 records", "clusters, B-cubed  precision 1.0000  recall 0.9");
        assertThat(Files.readAllLines(pairs).get(0)).isEqualTo("left,right,weight,probability,rule,evidence");
        assertThat(Files.readAllLines(pairs).get(1)).contains("name: exact +").doesNotContain("cluster:");
        assertThat(Files.readAllLines(clusters)).hasSize(1001).startsWith("record,cluster");
    }

    @Test
    void aTrainedModelIsAFileThatMatches() throws IOException {
        Path model = folder.resolve("my.yaml");
        Said trained = Said.by("match", "train", "--input", PEOPLE, "--truth", "cluster", "--to", model.toString());
        assertThat(trained.exitCode()).as(trained.all()).isZero();
        assertThat(trained.out()).contains("expected precision", "about 1,9");
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
    void aCharacterThatWasLostBeforeTheFileWasWrittenIsABlank() throws IOException {
        Path list = file(
                "list.csv", "id,name,phone", "a,J\uFFFDrg Winter,030 23125101", "b,J rg Winter,030 23125101", "c,Jo,1");
        Said said = Said.by("match", "--home", home, "--input", list.toString());
        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(said.out()).contains("Matched 3 records");
    }

    @Test
    void pairsThatCannotBeWrittenAreToldInAWord() throws IOException {
        Path list = file("list.csv", "id,name,phone", "a,Jana Winter,030 23125101", "b,Olaf Sommer,040 9876543");
        Said said = Said.by("match", "--home", home, "--input", list.toString(), "--pairs", folder.toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .contains("Cannot write " + folder, "Is a directory. Name another file.")
                .doesNotContain("\tat ");
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
    void everyMistakeInAModelIsToldAtItsPlace() throws IOException {
        Path input = file("people.csv", "id,name", "1,Jana", "2,Olaf");
        Path model = file("m.yaml", """
                model: m
                version: 1
                lambda: 0.001
                thresholds: { merge: 0.95, review: 0.5 }
                comparisons:
                  - name: name
                    kind: text
                    columns: [nam]
                    levels: [{ level: exact, m: 0.01, u: 0.9 }, { level: jaro 0.9, m: 0.1, u: 0.1 }]
                blocking: { rules: [[name]] }
                clusters: {}
                """);
        Said said = Said.by("match", "--home", home, "--input", input.toString(), "--model", model.toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .contains(model + ":8:15: the records have no column 'nam'; did you mean 'name'?")
                .contains("m 0.01 is below u 0.9 at the strictest level")
                .contains("unknown level 'jaro 0.9' for this kind");
    }

    @Test
    void theOrderOfTheRowsAndASecondRunChangeNothing() throws IOException {
        List<String> rows = Files.readAllLines(Path.of(PEOPLE));
        Set<String> once = clusters(rows);
        assertThat(clusters(rows)).isEqualTo(once);
        List<String> shuffled = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(shuffled, new Random(7));
        shuffled.add(0, rows.get(0));
        assertThat(clusters(shuffled)).isEqualTo(once);
    }

    /** With a model of one's own; one that is learnt anew learns from the new record, too. */
    @Test
    void anUnrelatedRecordChangesNothingElse() throws IOException {
        Path model = folder.resolve("learnt.yaml");
        Said.by("match", "train", "--input", PEOPLE, "--truth", "cluster", "--to", model.toString());
        List<String> rows = new ArrayList<>(Files.readAllLines(Path.of(PEOPLE)));
        Set<String> before = clusters(rows, "--model", model.toString());
        rows.add("5000,Quirinus,Zzyzx,1899-02-03,Xanten,quirinus@zzyzx.example,9999");
        Set<String> after = clusters(rows, "--model", model.toString());
        assertThat(after).containsAll(before).hasSize(before.size() + 1).contains("5000");
    }

    @Test
    void recordsWithNothingButANameAreNotOne() throws IOException {
        StringBuilder rows = new StringBuilder("id,first_name,last_name,email\n");
        for (int i = 0; i < 400; i++) {
            rows.append(i).append(i % 2 == 0 ? ",Jana,Winter,\n" : ",Olaf,Sommer" + i + ",o" + i + "@example.org\n");
        }
        assertThat(clusters(rows.toString().lines().toList())).hasSizeGreaterThan(300);
    }

    @Test
    @Timeout(300)
    void aHundredThousandRecordsWithOneMailboxAndOneNumberAreMatchedAllTheSame() throws IOException {
        Path input = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(input)) {
            out.write("id,first_name,last_name,email,phone,company,street,postal_code,city,country\n");
            for (int i = 0; i < 100_000; i++) {
                String name =
                        "F" + Integer.toString(i * 7919, 36) + ",L" + Integer.toString(i * 104_729 % 9_999_991, 36);
                out.write(i + "," + name + ",everybody@example.org,+49 30 5550100,,,,,\n");
            }
        }
        Said said = Said.by("match", "--home", home, "--input", input.toString());
        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(said.out())
                .contains(
                        "Too common to compare by email email: 1 keys with 100,000 records",
                        "Too common to compare by phone phone: 1 keys with 100,000 records",
                        "with 0 records");
    }

    @Test
    void namesInAnyScriptAndFieldsOfTenThousandCharactersAreMatched() throws IOException {
        String large = "word ".repeat(2_000);
        Path input = file(
                "scripts.csv",
                "id,first_name,last_name,email,note",
                "1,小明,王,li@example.cn," + large,
                "2,小明,王,li@example.cn," + large + "more",
                "3,Александр,Васильев,vasiliev@example.ru,",
                "4,Aleksandr,Vasilev,vasiliev@example.ru,",
                "5,محمد,علي,ali@example.eg,🌱",
                "6,🌱🌱,🌱,seed@example.org,",
                "7,Jana,Winter,jana@example.org,");
        Path clusters = folder.resolve("clusters.csv");
        Said said = Said.by("match", "--home", home, "--input", input.toString(), "--clusters", clusters.toString());
        assertThat(said.exitCode()).as(said.all()).isZero();
        assertThat(Files.readAllLines(clusters)).hasSize(8);
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

    /** Each cluster as its records in order. */
    private Set<String> clusters(List<String> rows, String... more) throws IOException {
        Path input = Files.write(folder.resolve("rows.csv"), rows);
        Path clusters = folder.resolve("clusters.csv");
        List<String> words = new ArrayList<>(
                List.of("match", "--home", home, "--input", input.toString(), "--clusters", clusters.toString()));
        if (rows.get(0).contains("cluster")) {
            words.addAll(List.of("--truth", "cluster"));
        }
        words.addAll(List.of(more));
        Said said = Said.by(words.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.all()).isZero();
        Map<String, Set<String>> members = new TreeMap<>();
        Files.readAllLines(clusters).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> members.computeIfAbsent(cells[1], first -> new TreeSet<>())
                        .add(cells[0]));
        return members.values().stream()
                .map(cluster -> String.join(" ", cluster))
                .collect(Collectors.toSet());
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }
}
