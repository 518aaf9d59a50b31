package dev.perennial.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.cluster.Clusters;
import dev.perennial.model.Model;
import dev.perennial.model.ModelFile;
import dev.perennial.model.Records;
import dev.perennial.model.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for clusters whatever the records are, with the shipped model. */
class ClustersHoldTest {

    private static final Model LEADS = ModelFile.of(Path.of("jobs/20-dedupe/model.yaml"));

    @Test
    void theOrderOfTheRecordsMakesNoDifference() {
        List<Map<String, String>> leads = leads(300, 1);
        Set<String> once = clusters(leads);
        for (int shuffle = 0; shuffle < 5; shuffle++) {
            Collections.shuffle(leads, new Random(shuffle));
            assertThat(clusters(leads)).isEqualTo(once);
        }
        assertThat(once).isNotEmpty();
    }

    @Test
    void anUnrelatedRecordChangesNothingElse() {
        List<Map<String, String>> leads = leads(300, 2);
        Set<String> before = clusters(leads);
        leads.add(lead("x1", "zz.quirin@nowhere.example", "Quirin", "Zzyzx", "+1 212 5550199", "Nowhere Ltd"));
        assertThat(clusters(leads)).isEqualTo(before);
    }

    @Test
    void colleaguesBehindOneMailboxAndOneSwitchboardStayApart() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 3));
        leads.add(lead("a", "info@auenlabor.example", "Jana", "Winter", "+49 30 23125100", "Auenlabor GmbH"));
        leads.add(lead("b", "info@auenlabor.example", "Olaf", "Winter", "+49 30 23125100", "Auenlabor GmbH"));
        leads.add(lead("c", "info@auenlabor.example", "Jana", "Sommer", "+49 30 23125100", "Auenlabor GmbH"));
        assertThat(clusters(leads)).noneMatch(cluster -> cluster.matches(".*\\b[abc]\\b.*"));
    }

    @Test
    void twoNamesBehindOneMailboxAreAQuestionForPeople() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 7));
        leads.add(lead("a", "janaw@auenlabor.example", "Jana", "Winter", "+49 30 23125101", "Auenlabor GmbH"));
        leads.add(lead("b", "janaw@auenlabor.example", "Jana", "Wolkenstein", "", "Auenlabor GmbH"));
        leads.add(lead("c", "janaw@auenlabor.example", "Jana", "", "", "Auenlabor GmbH"));
        assertThat(clusters(leads)).noneMatch(cluster -> cluster.contains("a") && cluster.contains("b"));
        assertThat(asked(leads)).contains("a b");
    }

    @Test
    void aNumberInAMailboxTellsTwoPeopleOfOneNameApart() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 8));
        leads.add(lead("a", "jana.winter@auenlabor.example", "Jana", "Winter", "+49 170 2312510", "Auenlabor GmbH"));
        leads.add(lead("b", "jana.winter2@auenlabor.example", "Jana", "Winter", "+49 171 9949102", "Auenlabor GmbH"));
        leads.add(lead("c", "olaf.sommer@auenlabor.example", "Olaf", "Sommer", "+49 172 5512345", "Auenlabor GmbH"));
        leads.add(lead("d", "olaf.sommer2@auenlabor.example", "Olaf", "Sommer", "+49 172 5512345", "Auenlabor GmbH"));
        assertThat(clusters(leads)).contains("c d").noneMatch(cluster -> cluster.matches(".*\\b[ab]\\b.*"));
        assertThat(asked(leads)).contains("a b");
    }

    @Test
    void brotherAndSisterInOneFirmAreTwo() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 9));
        String firm = "Auenlabor GmbH";
        leads.add(lead("a", "daniel.winter@auenlabor.example", "Daniel", "Winter", "+49 30 23125101", firm));
        leads.add(lead("b", "daniela.winter@auenlabor.example", "Daniela", "Winter", "+49 30 23125102", firm));
        leads.add(lead("c", "", "Simon", "Sommer", "+49 30 23125103", firm));
        leads.add(lead("d", "", "Simone", "Sommer", "+49 30 23125103", firm));
        leads.add(lead("e", "daniel.winter@auenlabor.example", "Danil", "Winter", "+49 30 23125101", firm));
        assertThat(clusters(leads)).contains("a e").noneMatch(cluster -> cluster.matches(".*\\b[bcd]\\b.*"));
    }

    /** No list has them, but as many people are called one as the other. */
    @Test
    void twoNamesThatManyHaveAreNoSlips() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 10));
        for (int i = 0; i < 10; i++) {
            String last = word(5_000 + i) + word(7_000 + i * 31);
            leads.add(lead("m" + i, "", "Kelvano", last, "+49 30 4412" + (1000 + i * 7), word(i) + "bau"));
            leads.add(lead("n" + i, "", "Kelvana", last, "+49 30 4412" + (1000 + i * 7), word(i) + "bau"));
        }
        assertThat(clusters(leads)).noneMatch(cluster -> cluster.matches(".*\\b[mn]\\d.*"));
    }

    @Test
    void oneSpellingAfterAnotherIsOnePerson() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 4));
        leads.add(lead("a", "jana.winter@auenlabor.example", "Jana", "Winter", "+49 30 23125101", "Auenlabor GmbH"));
        leads.add(lead("b", "jana.winter+web@auenlabor.example", "JANA", "WINTER", "", "Auenlabor"));
        leads.add(lead("c", "", "Winter", "Jana", "030 23125101", "Auenlabor G.m.b.H."));
        assertThat(clusters(leads)).contains("a b c");
    }

    @Test
    void aRecordWithNothingButANameJoinsNobody() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 5));
        leads.add(lead("a", "", "Jana", "Winter", "", ""));
        leads.add(lead("b", "", "Jana", "Winter", "", ""));
        assertThat(clusters(leads)).noneMatch(cluster -> cluster.matches(".*\\b[ab]\\b.*"));
    }

    @Test
    @Timeout(120)
    void aHundredThousandRecordsWithOnePhoneAreLeftOutAndCounted() {
        Records.Preparation preparation = new Records.Preparation(LEADS);
        for (int i = 0; i < 100_000; i++) {
            Map<String, String> lead = lead(
                    "r" + i,
                    "",
                    word(i) + word(i / 300),
                    word(i * 7L + 1) + word(i * 13L + i / 500),
                    "+49 30 5550100",
                    "");
            preparation.add("r" + i, column -> lead.getOrDefault(column, ""));
        }
        Matching matching = Matching.of(preparation.records());
        assertThat(matching.records().candidates().blocks(2).left().records()).isEqualTo(100_000);
        assertThat(matching.clusters().all().stream().mapToInt(List::size).max().orElse(0))
                .isLessThan(50);
    }

    @Test
    void fieldsOfTenThousandCharactersAndOtherScriptsAreMatched() {
        List<Map<String, String>> leads = new ArrayList<>(leads(50, 6));
        String large = "x".repeat(10_000);
        leads.add(lead("a", "li@example.cn", "小明", "王", "+86 10 55501234", large));
        leads.add(lead("b", "li@example.cn", "小明", "王", "+86 10 55501234", large + "y"));
        leads.add(lead("c", "🌱@example.org", "محمد", "علي", "", "🌱🌱"));
        assertThat(clusters(leads)).contains("a b");
    }

    /** The pairs that are likely, and not merged; their evidence adds up to their weight. */
    private static Set<String> asked(List<Map<String, String>> leads) {
        Matching matching = Matching.of(records(leads));
        Records records = matching.records();
        Set<String> asked = new TreeSet<>();
        for (ScoredPair pair : matching.pairs()) {
            double bits = new Scorer(records)
                    .evidence(pair.left(), pair.right()).stream()
                            .mapToDouble(line -> line.bits() + line.rareness())
                            .sum();
            assertThat(Model.weight(LEADS.lambda()) + bits).isCloseTo(pair.weight(), within(1e-9));
            if (!matching.clusters().together(pair.left(), pair.right())) {
                asked.add(records.id(pair.left()) + " " + records.id(pair.right()));
            }
        }
        return asked;
    }

    private static Records records(List<Map<String, String>> leads) {
        Records.Preparation preparation = new Records.Preparation(LEADS);
        leads.forEach(lead -> preparation.add(lead.getOrDefault("id", ""), column -> lead.getOrDefault(column, "")));
        return preparation.records();
    }

    private static Set<String> clusters(List<Map<String, String>> leads) {
        Records records = records(leads);
        Clusters clusters = Matching.of(records).clusters();
        Set<String> all = new TreeSet<>();
        for (List<Integer> cluster : clusters.all()) {
            all.add(String.join(" ", cluster.stream().map(records::id).sorted().toList()));
        }
        return all;
    }

    /** Some are repeated with a slip. */
    private static List<Map<String, String>> leads(int many, long seed) {
        Random random = new Random(seed);
        List<Map<String, String>> leads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String first = word(random.nextInt(40));
            String last = word(random.nextInt(4000)) + word(random.nextInt(4000));
            String company = word(random.nextInt(60)) + "werk";
            String email = first + "." + last + "@" + company + ".example";
            String phone = "+49 89 " + (1_000_000 + random.nextInt(8_999_999));
            leads.add(lead("r" + i, email, first, last, phone, company));
            if (random.nextInt(2) == 0) {
                leads.add(lead("s" + i, random.nextBoolean() ? email : "", first, last.substring(1), phone, company));
            }
        }
        return leads;
    }

    private static String word(long number) {
        StringBuilder word = new StringBuilder();
        for (long rest = number + 12; rest > 0; rest /= 12) {
            word.append("bdfgklmnprst".charAt((int) (rest % 12))).append("aeiou".charAt((int) (rest % 5)));
        }
        return word.toString();
    }

    private static Map<String, String> lead(
            String id, String email, String first, String last, String phone, String company) {
        return new HashMap<>(Map.of(
                "id", id, "email", email, "first_name", first, "last_name", last, "phone", phone, "company", company));
    }
}
