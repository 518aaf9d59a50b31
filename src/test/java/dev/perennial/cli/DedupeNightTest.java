package dev.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.run.Runs;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files in, leads out, as a night does it: with records that are hard on it, and in a home that wants exact keys only. */
class DedupeNightTest {

    private static final LocalDate NIGHT = LocalDate.of(2030, 1, 7);
    private static final String HEADER =
            "inquiry_id,received_at,email,first_name,last_name,phone,company,city,country,message";

    /** So many more than the cap that all pairs would never end; {@code -Dcrowd=100000} for a crowd of a hundred thousand. */
    private static final int CROWD = Integer.getInteger("crowd", 10_000);

    @TempDir
    Path folder;

    private ScratchCompany company;

    @BeforeEach
    void aHomeWithOneFeed() throws IOException {
        company = new ScratchCompany(folder.resolve("home"));
        Path intake = company.home().folder().resolve("jobs/10-intake");
        Files.createDirectories(intake.resolve("feeds"));
        Files.writeString(intake.resolve("feeds/crowd.yaml"), "kind: inquiries\nfiles: \"crowd-*.csv\"\n");
        Files.writeString(intake.resolve("job.yaml"), "settle-seconds: 0\n");
    }

    /** In a process of its own, which has 256 MB. */
    @Test
    @Timeout(600)
    void aCrowdBehindOneNumberEndsAndTheNumberIsNamed() throws Exception {
        Path file = company.home().inbox().resolve("crowd-1.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER + "\n");
            for (int i = 0; i < CROWD; i++) {
                out.write("C-%d,2030-01-06T10:00:00Z,,%s,%s,+49 30 5550100,,,DE,\n"
                        .formatted(i, letters(i * 7919L), letters(i * 104_729L % 9_999_991)));
            }
        }
        settled(file);
        for (String job : List.of("intake", "dedupe")) {
            Process process = company.start("run", job, "--date", NIGHT.toString());
            assertThat(process.waitFor()).as(company.output()).isZero();
        }
        assertThat(number("SELECT COUNT(*) FROM inquiries")).isEqualTo(CROWD);
        assertThat(number("SELECT COUNT(*) FROM leads")).isEqualTo(CROWD);
        assertThat(number("SELECT COUNT(*) FROM merges")).isZero();
        assertThat(company.database()
                        .client()
                        .sql("SELECT rule, records FROM match_blocks WHERE rule = 'phone phone'")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("rule", "phone phone", "records", (long) CROWD));
    }

    @Test
    void namesInAnyScriptAndEndlessFieldsGoThroughANight() throws IOException {
        String endless = "wort ".repeat(2_000);
        dropped(
                "1,2030-01-06T10:00:00Z,li@example.cn,小明,王,+86 10 55501234,公司,北京,CN," + endless,
                "2,2030-01-06T10:00:00Z,,小明,王,+86 10 55501234,公司,北京,CN,🌱",
                "3,2030-01-06T10:00:00Z,vasiliev@example.ru,Александр,Васильев,+7 495 5551234,Завод,Москва,RU,",
                "4,2030-01-06T10:00:00Z,,Aleksandr,Vasilev,+7 495 5551234,Zavod,Москва,RU,",
                "5,2030-01-06T10:00:00Z,ali@example.eg,محمد,علي,,شركة,القاهرة,EG,",
                "6,2030-01-06T10:00:00Z,seed@example.org,🌱🌱,🌱,,🌱,,DE,",
                "7,2030-01-06T10:00:00Z,jana@example.org,Jana,Winter,,,,DE,");
        run("intake", "dedupe");
        assertThat(lead(1)).isEqualTo(lead(2));
        assertThat(lead(3)).isEqualTo(lead(4));
        assertThat(number("SELECT COUNT(DISTINCT lead_number) FROM inquiries")).isEqualTo(5);
    }

    @Test
    void anEmptyModelMeansExactKeysOnlyAndWhatCameMeanwhileIsCaughtUpWith() throws IOException {
        Path model = company.home().folder().resolve("jobs/20-dedupe/model.yaml");
        Files.createDirectories(model.getParent());
        Files.createFile(model);
        dropped(
                "1,2030-01-06T10:00:00Z,k.wisniewska@nordlicht.example,Katarzyna,Wisniewska,+49 30 123456789,Nordlicht,,DE,",
                "2,2030-01-06T10:00:00Z,K.Wisniewska@nordlicht.example,K.,Wisniewska,,,,DE,",
                "3,2030-01-06T10:00:00Z,kasia77@gmail.com,Katarzina,Wisniewska,+49 30 123456789,Nordlicht,,DE,");
        run("intake", "dedupe");
        assertThat(lead(1)).isEqualTo(lead(2)).isNotEqualTo(lead(3));
        assertThat(number("SELECT COUNT(*) FROM match_pages")).isZero();

        Files.delete(model);
        run("dedupe");
        assertThat(lead(3)).isEqualTo(lead(1));
        assertThat(number("SELECT COUNT(*) FROM merges")).isEqualTo(1);
    }

    private static String letters(long number) {
        StringBuilder letters = new StringBuilder("N");
        for (long rest = number + 26; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    private void dropped(String... rows) throws IOException {
        Path file = company.home().inbox().resolve("crowd-1.csv");
        Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
        settled(file);
    }

    private static void settled(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private void run(String... jobs) {
        try (App app = App.toRun(company.home(), "nothing", company.settings())) {
            for (String job : jobs) {
                assertThat(app.get(Runs.class).job(job, NIGHT).ending().exitCode())
                        .as(job)
                        .isZero();
            }
        }
    }

    private long lead(int row) {
        return number("SELECT lead_number FROM inquiries WHERE inquiry_id = '" + row + "'");
    }

    private long number(String sql) {
        return company.database().client().sql(sql).query(Long.class).single();
    }
}
