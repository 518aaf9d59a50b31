package dev.perennial.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learning without labels makes of files of other shapes than leads; who is who is in the column truth. */
class UnlabelledTest {

    private final SplittableRandom random = new SplittableRandom(5);

    @TempDir
    Path folder;

    /** Town and postal code say one thing, and most pairs that agree in it are of two people. */
    @Test
    void neighboursAreNotOnePerson() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,givenname,surname,suburb,postcode,truth"));
        for (int i = 0; i < 4_000; i++) {
            int town = random.nextInt(60);
            String first = word(random.nextInt(300));
            String last = word(1_000 + random.nextInt(3_000));
            String place = word(90_000 + town) + "ton," + (27_000 + town * 13);
            rows.add("a%d,%s,%s,%s,%d".formatted(i, first, last, place, i));
            if (i % 3 == 0) {
                boolean slipInFirst = random.nextBoolean();
                rows.add("b%d,%s,%s,%s,%d"
                        .formatted(i, slipInFirst ? slip(first) : first, slipInFirst ? last : slip(last), place, i));
            }
        }
        Accuracy accuracy = matched(false, Files.write(folder.resolve("voters.csv"), rows));
        assertThat(accuracy.precision()).isGreaterThan(0.97);
        assertThat(accuracy.recall()).isGreaterThan(0.9);
    }

    @Test
    void aColumnThatOnlyOneOfTwoFilesHasIsNoTrouble() throws IOException {
        List<String> ours = new ArrayList<>(List.of("id,name,price,truth"));
        List<String> theirs = new ArrayList<>(List.of("id,name,maker,price,truth"));
        for (int i = 0; i < 600; i++) {
            String maker = word(90_000 + i % 20);
            String name = maker + " " + word(random.nextInt(200)) + " " + word(500 + random.nextInt(200)) + " x" + i;
            int price = 10 + random.nextInt(900);
            ours.add("a%d,%s,%d,%d".formatted(i, name, price, i));
            theirs.add("b%d,%s %s,%s,%d,%d".formatted(i, name, word(random.nextInt(200)), maker, price, i));
        }
        Accuracy accuracy = matched(
                true, Files.write(folder.resolve("ours.csv"), ours), Files.write(folder.resolve("theirs.csv"), theirs));
        assertThat(accuracy.f1()).isGreaterThan(0.95);
    }

    @Test
    void whatIsListedAHundredTimesIsOneCluster() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,author,title,venue,truth"));
        for (int paper = 0; paper < 150; paper++) {
            String author = word(random.nextInt(300)) + " " + word(400 + random.nextInt(300));
            String title = word(random.nextInt(900)) + " " + word(random.nextInt(900)) + " " + word(5_000 + paper);
            String venue = word(90_000 + random.nextInt(40)) + " " + word(95_000 + random.nextInt(40));
            for (int time = 0; time < (paper < 2 ? 120 : 3); time++) {
                rows.add("%d,%s,%s,%s,%d"
                        .formatted(rows.size(), author, time % 2 == 0 ? title : slip(title), venue, paper));
            }
        }
        assertThat(matched(false, Files.write(folder.resolve("papers.csv"), rows))
                        .f1())
                .isGreaterThan(0.97);
    }

    private static Accuracy matched(boolean across, Path... files) {
        List<RecordTable> tables = new ArrayList<>();
        for (Path file : files) {
            tables.add(RecordTable.open(file, null));
        }
        Sources sources = Sources.of(tables, across);
        Matching matching = KnownSets.matched(sources, null, "truth");
        return Truth.ofColumn(sources, "truth", matching.records()).ofPairs(matching.clusters());
    }

    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + "q" + word.substring(at);
    }

    private static String word(long number) {
        StringBuilder word = new StringBuilder();
        for (long rest = number * 7919 + 1729; rest > 0; rest /= 60) {
            word.append("bdfgklmnprst".charAt((int) (rest % 12))).append("aeiou".charAt((int) (rest / 12 % 5)));
        }
        return word.toString();
    }
}
