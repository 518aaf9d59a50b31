package dev.perennial.funnel;

import dev.perennial.answer.GivenAnswers;
import dev.perennial.batch.Tally;
import dev.perennial.database.Utc;
import dev.perennial.night.Night;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of reps that nobody has looked at yet, in the order in which things happened. */
@Component
class SalesFeedback {

    private static final int PAGE = 200;

    private final JdbcClient database;
    private final GivenAnswers answers;
    private final RepAnswers repAnswers;
    private final Night night;

    SalesFeedback(JdbcClient database, GivenAnswers answers, RepAnswers repAnswers, Night night) {
        this.database = database;
        this.answers = answers;
        this.repAnswers = repAnswers;
        this.night = night;
    }

    boolean decideNextPage(Tally tally) {
        List<Feedback> page = database.sql("""
                SELECT * FROM sales_feedback
                WHERE decided_on IS NULL AND happened_at < :ends ORDER BY happened_at, feedback LIMIT :page
                """)
                .param("ends", Utc.of(night.endsAt()))
                .param("page", PAGE)
                .query((row, number) -> feedback(row))
                .list();
        if (!page.isEmpty()) {
            decide(page);
        }
        tally.wrote(page.size());
        return page.size() == PAGE;
    }

    private void decide(List<Feedback> page) {
        answers.keep(repAnswers.decide(page));
        database.sql("UPDATE sales_feedback SET decided_on = :night WHERE feedback IN (:page)")
                .param("night", night.date())
                .param("page", page.stream().map(Feedback::feedback).toList())
                .update();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getLong("feedback"),
                row.getLong("file"),
                row.getLong("line"),
                row.getString("lead_ref"),
                row.getString("rep"),
                Feedback.Action.of(row.getString("action")),
                Utc.at(Objects.requireNonNull(row.getObject("happened_at", LocalDateTime.class))),
                text(row.getString("reason")),
                text(row.getString("outcome")));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
