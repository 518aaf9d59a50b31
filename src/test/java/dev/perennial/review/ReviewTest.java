package dev.perennial.review;

import static dev.perennial.batch.Tallies.tally;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.merge.MergedNight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class ReviewTest {

    private static final LocalDate TONIGHT = LocalDate.of(2026, 3, 10);

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    @Autowired
    ReviewAnswers answers;

    @Autowired
    ReviewFiles files;

    @TempDir
    Path folder;

    private long older;
    private long younger;

    @BeforeEach
    void twoLeadsInDoubt() {
        given.night(TONIGHT.toString());
        older = inquiry("Katarzyna", "Wisniewska", "kw@nordlicht.example");
        younger = inquiry("Katarzyna", "Wisniewska", "kasia@blumenhof.example");
        new MergedNight(context).run();
        database.sql("DELETE FROM match_pairs").update();
        database.sql("""
                INSERT INTO match_pairs (younger, older, weight, probability, rule, model, evidence, night, decision)
                VALUES (:younger, :older, 2, 0.8, 'r', 'leads-1',
                        '[{"field":"name","level":"exact","bits":16.1,"rareness":2.0}]', '2026-03-10', 'REVIEW')
                """).param("younger", younger).param("older", older).update();
        assertThat(leads()).hasSize(2);
    }

    private long inquiry(String first, String last, String email) {
        return given.inquiry("first_name", first, "last_name", last, "email", email, "email_key", email);
    }

    private List<Long> leads() {
        return database.sql("SELECT DISTINCT lead_number FROM inquiries")
                .query(Long.class)
                .list();
    }

    private ReviewAnswers.Taken answer(String... rows) throws IOException {
        Path file = folder.resolve("answers.csv");
        Files.writeString(file, "answer,pair\n" + String.join("\n", rows) + "\n");
        return answers.take(file, TONIGHT);
    }

    private String pair() {
        return older + "-" + younger;
    }

    @Test
    void asksWithBothRecordsSideBySide() throws IOException {
        files.write(tally());
        Path review = Path.of("target", "no-home", "var", "review", "2026-03-10", "review.csv");
        assertThat(Files.readAllLines(review).get(0))
                .startsWith("answer,pair,probability,lead_1,lead_2,email_1,email_2,");
        assertThat(Files.readAllLines(review).get(1))
                .startsWith("," + pair() + ",0.800,")
                .contains("kw@nordlicht.example,kasia@blumenhof.example", "name: exact +18.1");
        assertThat(review.resolveSibling("review.xlsx")).exists();
    }

    @Test
    void theSamePersonIsOneLeadAfterTheNextNight() throws IOException {
        assertThat(answer("Same," + pair())).isEqualTo(new ReviewAnswers.Taken(1, 0, List.of()));
        given.night("2026-03-11");
        new MergedNight(context).run();
        assertThat(leads()).hasSize(1);
        assertThat(database.sql("SELECT rule FROM links WHERE rule LIKE 'people%'")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void differentPeopleStayApartForEver() throws IOException {
        assertThat(answer("different," + pair()).different()).isEqualTo(1);
        assertThat(answer("same," + pair()).refused())
                .singleElement()
                .asString()
                .contains("different people before");
        given.night("2026-03-11");
        inquiry("Katarzyna", "Wisniewska", "kw@nordlicht.example");
        new MergedNight(context).run();
        assertThat(leads()).hasSize(2);
    }

    @Test
    void refusesWhatContradictsItselfAndWhatNobodyAsked() throws IOException {
        ReviewAnswers.Taken taken =
                answer("same," + pair(), "different," + pair(), "same,7-9", "perhaps,3-4", "same,x");
        assertThat(taken.same() + taken.different()).isZero();
        assertThat(taken.refused()).hasSize(4);
        assertThat(taken.refused().get(0)).contains("two ways");
        assertThat(leads()).hasSize(2);
    }
}
