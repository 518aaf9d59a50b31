package dev.perennial.review;

import static dev.perennial.batch.Tallies.tally;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.Given;
import dev.perennial.RealRows;
import dev.perennial.merge.MergedNight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers that came in review files. */
@RealRows
class ReviewFeedTest {

    @Autowired
    Given given;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    @Autowired
    AnswersOfFiles answers;

    private long older;
    private long younger;
    private int line;

    @BeforeEach
    void twoLeadsInDoubt() {
        given.night(LocalDate.of(2026, 3, 10).toString());
        older = given.inquiry("email", "kw@nordlicht.example", "email_key", "kw@nordlicht.example");
        younger = given.inquiry("email", "kasia@blumenhof.example", "email_key", "kasia@blumenhof.example");
        new MergedNight(context).run();
        database.sql("""
                INSERT INTO match_pairs (younger, older, weight, probability, rule, model, evidence, night, decision)
                VALUES (:younger, :older, 2, 0.8, 'r', 'leads-1', '[]', '2026-03-10', 'REVIEW')
                """).param("younger", younger).param("older", older).update();
    }

    private void row(String pair, String answer) {
        line++;
        database.sql("""
                INSERT INTO review_answers (review_answer, feed, source_key, file, line, night, pair, answer)
                VALUES (:line, 'review', :line, :file, :line, '2026-03-10', :pair, NULLIF(:answer, ''))
                """)
                .param("line", line)
                .param("file", given.file("review-answers"))
                .param("pair", pair)
                .param("answer", answer)
                .update();
    }

    private List<String> results() {
        return database.sql("SELECT result FROM answers ORDER BY line")
                .query(String.class)
                .list();
    }

    @Test
    void sameMergesInTheNightThatTakesTheFile() {
        row(older + "-" + younger, "same");
        row(older + "-" + younger, "");
        answers.take(tally());
        new MergedNight(context).run();
        assertThat(results()).containsExactly("ACCEPTED", "ALREADY");
        assertThat(database.sql("SELECT COUNT(DISTINCT lead_number) AS leads FROM inquiries")
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("leads", 1L));
    }

    @Test
    void twoWaysAndNobodysPairAreRefusedAndAFileIsDecidedOnce() {
        row(older + "-" + younger, "same");
        row(older + "-" + younger, "different");
        row("7-9", "same");
        answers.take(tally());
        answers.take(tally());
        assertThat(results()).containsExactly("REFUSED", "REFUSED", "REFUSED");
        assertThat(database.sql("SELECT decision FROM match_pairs")
                        .query(String.class)
                        .list())
                .containsExactly("REVIEW");
    }
}
