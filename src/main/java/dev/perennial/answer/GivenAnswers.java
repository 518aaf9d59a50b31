package dev.perennial.answer;

import dev.perennial.night.Night;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The answers that were given, for the files that they go back with. The first answer to a row stays. */
@Component
public class GivenAnswers {

    private final JdbcTemplate database;
    private final Night night;

    GivenAnswers(JdbcTemplate database, Night night) {
        this.database = database;
        this.night = night;
    }

    /** An answer, and the line of the file that it answers. */
    public record Given(long file, long line, Answer answer) {}

    /** In the caller's transaction. */
    public void keep(List<Given> answers) {
        database.batchUpdate(
                """
                INSERT INTO answers (file, line, result, reason, night) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE file = file
                """,
                answers.stream()
                        .map(given -> new Object[] {
                            given.file(),
                            given.line(),
                            given.answer().result().name(),
                            given.answer().reason(),
                            night.date()
                        })
                        .toList());
    }
}
