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
        isRight(rows, 0.97, 0.9);
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

    /** Father, mother, their names and the place are the same for all children of a family. */
    @Test
    void brothersAndSistersAreApart() throws IOException {
        List<String> rows = new ArrayList<>(List.of(
                "id,child_forename,surname,birth_date,father_forename,mother_forename,maiden_name,place,truth"));
        for (int family = 0; family < 1_000; family++) {
            String name = word(1_000 + random.nextInt(900));
            String parents = "%s,%s,%s,%s"
                    .formatted(
                            word(random.nextInt(200)),
                            word(random.nextInt(200)),
                            word(2_000 + random.nextInt(900)),
                            word(90_000 + random.nextInt(40)) + "by");
            for (int child = 0; child < 3; child++) {
                String forename = word(300 + random.nextInt(200));
                String born = "18%d-%02d-%02d"
                        .formatted(60 + random.nextInt(39), 1 + random.nextInt(12), 1 + random.nextInt(28));
                int person = family * 3 + child;
                rows.add("a%d,%s,%s,%s,%s,%d".formatted(person, forename, name, born, parents, person));
                if (child == 0) {
                    rows.add("b%d,%s,%s,%s,%s,%d"
                            .formatted(
                                    person,
                                    family % 3 == 0 ? slip(forename) : forename,
                                    family % 3 == 1 ? slip(name) : name,
                                    born,
                                    parents,
                                    person));
                }
            }
        }
        isRight(rows, 0.98, 0.95);
    }

    /** Who lives together shares a name, an address and a number, each without any error; few of them are listed twice. */
    @Test
    void aHouseholdIsNotOnePerson() throws IOException {
        List<String> rows =
                new ArrayList<>(List.of("id,first_name,last_name,birth_date,street,city,zip_code,phone,truth"));
        for (int household = 0; household < 1_200; household++) {
            String last = word(1_000 + random.nextInt(900));
            String home = "%d %s street,%s,%d,0%d"
                    .formatted(
                            1 + random.nextInt(200),
                            word(2_000 + random.nextInt(500)),
                            word(90_000 + household % 80) + "ton",
                            10_000 + household % 80 * 13,
                            300_000_000 + random.nextInt(99_999_999));
            for (int member = 0; member < 1 + household % 5; member++) {
                String first = word(300L * member + random.nextInt(300));
                String born = "19%02d-%02d-%02d"
                        .formatted(random.nextInt(99), 1 + random.nextInt(12), 1 + random.nextInt(28));
                int person = household * 5 + member;
                rows.add("a%d,%s,%s,%s,%s,%d".formatted(person, first, last, born, home, person));
                if (random.nextInt(8) == 0) {
                    rows.add("b%d,%s,%s,%s,%s,%d"
                            .formatted(
                                    person,
                                    household % 3 == 0 ? slip(first) : first,
                                    household % 3 == 1 ? slip(last) : last,
                                    born,
                                    home,
                                    person));
                }
            }
        }
        isRight(rows, 0.98, 0.95);
    }

    /** With a street, relatives are known by it; that town and postal code go together is another matter. */
    @Test
    void votersOfOneTownAreApart() throws IOException {
        List<String> rows =
                new ArrayList<>(List.of("id,first_name,midl_name,last_name,birth_year,street,city,zip_code,truth"));
        for (int i = 0; i < 3_000; i++) {
            int town = random.nextInt(150);
            String middle = random.nextBoolean() ? word(random.nextInt(200)) : "";
            String last = word(1_000 + random.nextInt(1_500));
            String rest = ",%d,%d %s street,%s,%d,%d"
                    .formatted(
                            1930 + random.nextInt(75),
                            1 + random.nextInt(900),
                            word(5_000 + random.nextInt(400)),
                            word(90_000 + town),
                            27_000 + town * 13,
                            i);
            String first = word(random.nextInt(200));
            rows.add("a%d,%s,%s,%s%s".formatted(i, first, middle, last, rest));
            if (i % 3 == 0) {
                rows.add("b%d,%s,%s,%s%s".formatted(i, first, "", i % 2 == 0 ? slip(last) : last, rest));
            }
        }
        isRight(rows, 0.98, 0.95);
    }

    /** Who sits in one town is not one for that, whatever many companies sit there. */
    @Test
    void companiesOfOneTownAreApart() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,name,street,zip,city,phone,truth"));
        for (int i = 0; i < 1_500; i++) {
            int town = random.nextInt(50);
            String name = word(random.nextInt(700)) + " " + word(80_000 + random.nextInt(12));
            String street = word(1_000 + random.nextInt(800)) + " street " + (1 + random.nextInt(120));
            String rest = ",%d,%s,%s,%d"
                    .formatted(10_115 + town * 7, word(90_000 + town), 300_000_000 + random.nextInt(90_000_000), i);
            rows.add("a%d,%s,%s%s".formatted(i, name, street, rest));
            if (i % 2 == 0) {
                rows.add("b%d,%s,%s%s".formatted(i, i % 4 == 0 ? slip(name) : name + " gmbh", street, rest));
            }
        }
        isRight(rows, 0.98, 0.98);
    }

    /** They share artist, album and year, and are five songs. */
    @Test
    void songsOfOneAlbumAreApart() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,title,artist,album,year,truth"));
        for (int album = 0; album < 400; album++) {
            String shared = "%s %s,%s,%d"
                    .formatted(
                            word(random.nextInt(150)),
                            word(200 + random.nextInt(150)),
                            word(3_000 + album) + " " + word(random.nextInt(300)),
                            1970 + random.nextInt(50));
            for (int song = 0; song < 5; song++) {
                String title = word(random.nextInt(900)) + " " + word(random.nextInt(900));
                rows.add("%d,%s,%s,%d".formatted(rows.size(), title, shared, rows.size()));
                if (song % 2 == 0) {
                    rows.add("%d,%s,%s,%d".formatted(rows.size(), slip(title), shared, rows.size() - 1));
                }
            }
        }
        isRight(rows, 0.97, 0.95);
    }

    /** A make and a kind stand in the name and in the description again; which machine it is says its number alone. */
    @Test
    void machinesOfOneMakeAreApart() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,name,description,price,truth"));
        for (int i = 0; i < 900; i++) {
            String make = word(90_000 + random.nextInt(25)) + " " + word(95_000 + random.nextInt(25));
            String number = "x" + word(random.nextInt(40)) + (10 + random.nextInt(9_000));
            String extra = word(500 + random.nextInt(40));
            int price = 20 + random.nextInt(900);
            rows.add("a%d,%s %s - %s,%s %s / %s %s %s,%s,%d"
                    .formatted(
                            i,
                            make,
                            extra,
                            number,
                            make,
                            number,
                            word(random.nextInt(400)),
                            word(random.nextInt(400)),
                            word(random.nextInt(400)),
                            i % 3 == 0 ? "" : "$" + price + ".00",
                            i));
            rows.add("b%d,%s %s,%s,%s,%d"
                    .formatted(
                            i,
                            make,
                            number,
                            i % 2 == 0 ? "" : make + " " + word(random.nextInt(400)),
                            i % 3 == 1 ? "" : "$" + price * 9 / 10 + ".00",
                            i));
        }
        isRight(rows, 0.95, 0.9);
    }

    @Test
    void restaurantsOfOneHotelAreApart() throws IOException {
        isRight(restaurants(false), 0.95, 0.93);
    }

    /** What they share is two things then, which nothing but the name outweighs. */
    @Test
    void restaurantsWithTheNumberOfTheirHotelAreApart() throws IOException {
        isRight(restaurants(true), 0.97, 0.95);
    }

    /** Every eighth hotel has three; of every fifth restaurant two guides write. */
    private List<String> restaurants(boolean withPhone) {
        List<String> rows =
                new ArrayList<>(List.of("id,name,address,city," + (withPhone ? "phone," : "") + "cuisine,truth"));
        for (int house = 0; house < 600; house++) {
            String street = "%d %s street".formatted(1 + random.nextInt(900), word(2_000 + random.nextInt(150)));
            String city = word(90_000 + random.nextInt(14)) + " city";
            String phone = withPhone ? ",0" + (300_000_000 + random.nextInt(99_999_999)) : "";
            for (int at = 0; at < (house % 8 == 0 ? 3 : 1); at++) {
                String name = word(random.nextInt(900)) + " " + word(1_000 + random.nextInt(500));
                int truth = rows.size();
                String cuisine = word(95_000 + random.nextInt(25));
                rows.add("%d,%s,%s,%s%s,%s,%d".formatted(rows.size(), name, street, city, phone, cuisine, truth));
                if (truth % 5 == 0) {
                    String alike = truth % 3 == 0 ? slip(name) : truth % 3 == 1 ? name : name.replaceAll(" .*", "");
                    String nearby = truth % 2 == 0 ? street : street + " near " + word(3_000 + random.nextInt(90));
                    rows.add("%d,%s,%s,%s%s,%s,%d"
                            .formatted(
                                    rows.size(), alike, nearby, city, phone, word(95_000 + random.nextInt(25)), truth));
                }
            }
        }
        return rows;
    }

    /** Many copies of few people: street and house change places, first names change. */
    @Test
    void aShortListIsLearntToo() throws IOException {
        List<String> rows = new ArrayList<>(
                List.of("id,first_name,last_name,house,street,locality,town,postcode,birth_date,ssn,truth"));
        for (int i = 0; i < 26; i++) {
            String last = word(1_000 + random.nextInt(900));
            String street = word(2_000 + random.nextInt(500)) + " street";
            String locality = word(4_000 + random.nextInt(500)) + " " + word(5_000 + random.nextInt(500));
            String rest = "%s,%d,19%02d-%02d-%02d,%d"
                    .formatted(
                            word(90_000 + random.nextInt(40)) + "ton",
                            2_000 + random.nextInt(3_000),
                            random.nextInt(99),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            1_000_000 + random.nextInt(8_999_999));
            String first = word(random.nextInt(200));
            for (int copy = 0; copy < 1 + i % 5; copy++) {
                boolean moved = copy == 1 && i < 14;
                rows.add("%d,%s,%s,%d,%s,%s,%s,%d"
                        .formatted(
                                rows.size(),
                                moved ? word(300 + random.nextInt(200)) : first,
                                moved ? slip(last) : last,
                                10 + i,
                                moved ? locality : slip(street),
                                moved ? street : locality,
                                rest,
                                i));
            }
        }
        isRight(rows, 0.97, 0.97);
    }

    /** Two atlases: one measures to a few metres, the other rounds or is a little off; many places have one name. */
    @Test
    void placesAreKnownByWhereTheyAre() throws IOException {
        List<String> rows = new ArrayList<>(List.of("id,name,latitude,longitude,truth"));
        for (int i = 0; i < 1_500; i++) {
            String name = word(random.nextInt(500)) + (i % 3 == 0 ? " " + word(1_000 + random.nextInt(9)) : "");
            double latitude = 45 + random.nextDouble() * 9;
            double longitude = 6 + random.nextDouble() * 9;
            rows.add("a%d,%s,%.5f,%.5f,%d".formatted(i, name, latitude, longitude, i));
            if (i % 2 == 0) {
                double off = i % 4 == 0 ? (random.nextDouble() - 0.5) / 50 : 0;
                rows.add("b%d,%s,%s,%s,%d"
                        .formatted(
                                i,
                                i % 5 == 0 ? slip(name) : name,
                                rounded(latitude + off, i % 6),
                                rounded(longitude - off, i % 6),
                                i));
            }
        }
        isRight(rows, 0.97, 0.95);
    }

    private static String rounded(double degrees, int how) {
        return ("%." + (2 + how / 2) + "f").formatted(degrees);
    }

    private void isRight(List<String> rows, double precision, double recall) throws IOException {
        Accuracy accuracy = matched(false, Files.write(folder.resolve("records.csv"), rows));
        assertThat(accuracy.precision()).isGreaterThan(precision);
        assertThat(accuracy.recall()).isGreaterThan(recall);
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
