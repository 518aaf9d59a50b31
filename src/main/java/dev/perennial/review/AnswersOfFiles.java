package dev.perennial.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.perennial.answer.Answer;
import dev.perennial.answer.GivenAnswers;
import dev.perennial.answer.GivenAnswers.Given;
import dev.perennial.batch.Tally;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.night.Night;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers in review files that were dropped into the inbox; all that is open is decided at once, in one transaction. */
@Component
class AnswersOfFiles {

    private final JdbcClient database;
    private final FileLedger ledger;
    private final OneAnswer oneAnswer;
    private final GivenAnswers given;
    private final Night night;

    AnswersOfFiles(JdbcClient database, FileLedger ledger, OneAnswer oneAnswer, GivenAnswers given, Night night) {
        this.database = database;
        this.ledger = ledger;
        this.oneAnswer = oneAnswer;
        this.given = given;
        this.night = night;
    }

    private record Row(
            long file, long line, String pair, @Nullable String answer) {

        String said() {
            return answer == null ? "" : answer;
        }
    }

    void take(Tally tally) {
        List<Row> open = database.sql("""
                SELECT file, line, pair, answer FROM review_answers WHERE decided_on IS NULL ORDER BY review_answer
                """).query(Row.class).list();
        List<Given> answers = new ArrayList<>();
        open.stream()
                .collect(groupingBy(Row::pair, LinkedHashMap::new, toList()))
                .forEach((pair, rows) -> {
                    List<Row> answered =
                            rows.stream().filter(row -> !row.said().isEmpty()).toList();
                    rows.stream()
                            .filter(row -> row.said().isEmpty())
                            .forEach(row ->
                                    answers.add(new Given(row.file(), row.line(), Answer.already("not answered yet"))));
                    answers.addAll(decided(pair, answered));
                });
        given.keep(answers);
        database.sql("UPDATE review_answers SET decided_on = :night WHERE decided_on IS NULL")
                .param("night", night.date())
                .update();
        tally.wrote(open.size());
    }

    /** Said twice in one way counts once; in two ways, not at all. */
    private List<Given> decided(String pair, List<Row> rows) {
        List<Given> answers = new ArrayList<>();
        if (!rows.isEmpty()) {
            String said = OneAnswer.of(rows.stream().map(Row::said).toList());
            String problem = oneAnswer.take(pair, said, nameOf(rows.get(0).file()), night.date());
            Answer answer = problem.isEmpty() ? Answer.accepted(meaning(said)) : Answer.refused(problem);
            rows.forEach(row -> answers.add(new Given(row.file(), row.line(), answer)));
        }
        return answers;
    }

    private static String meaning(String said) {
        return said.equals("same") ? "one person; merged tonight" : "different people, for ever";
    }

    private String nameOf(long file) {
        return ledger.find(file).map(LedgerFile::name).orElse("file " + file);
    }
}
