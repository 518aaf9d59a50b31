package dev.perennial.sales;

import dev.perennial.batch.Tally;
import dev.perennial.config.Home;
import dev.perennial.form.Form;
import dev.perennial.ledger.FileLedger;
import dev.perennial.ledger.LedgerFile;
import dev.perennial.ledger.Names;
import dev.perennial.ledger.OriginalRows;
import dev.perennial.night.Night;
import dev.perennial.sheet.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands every file that sales dropped back with an answer to each of its rows, in the form in which it came. */
@Component
public class AnswerFiles {

    private static final Answer REPEATED =
            new Answer("ALREADY", "this row was here before, or a later one takes its place");
    private static final Answer WAITS = new Answer("ACCEPTED", "lies in the future; it counts on its own night");

    private final JdbcClient database;
    private final FileLedger ledger;
    private final OriginalRows originalRows;
    private final Home home;
    private final Night night;

    AnswerFiles(JdbcClient database, FileLedger ledger, OriginalRows originalRows, Home home, Night night) {
        this.database = database;
        this.ledger = ledger;
        this.originalRows = originalRows;
        this.home = home;
        this.night = night;
    }

    private record Answer(String result, String reason) {}

    /** Answers the files of one kind that were taken tonight, and earlier ones of which some rows counted only now. */
    public void write(String kind, Tally tally) {
        Set<String> taken = new HashSet<>();
        for (long file : filesToAnswer(kind)) {
            ledger.find(file).ifPresent(entry -> write(entry, place(entry, taken), tally));
        }
    }

    private List<Long> filesToAnswer(String kind) {
        return database.sql("""
                SELECT f.file FROM files f WHERE f.kind = :kind AND f.state = 'TAKEN' AND f.night = :night
                UNION
                SELECT f.file FROM answers a JOIN files f ON f.file = a.file WHERE f.kind = :kind AND a.night = :night
                ORDER BY file
                """)
                .param("kind", kind)
                .param("night", night.date())
                .query(Long.class)
                .list();
    }

    private void write(LedgerFile file, Path place, Tally tally) {
        Map<Long, Answer> answers = answers(file.file());
        Form form = Objects.requireNonNull(file.form(), "a file that was taken was checked");
        form.write(place, out -> {
            out.accept(with(file.header(), "result", "reason"));
            originalRows.each(file.file(), row -> {
                out.accept(answered(row, file.header().size(), answers.getOrDefault(row.line(), REPEATED)));
                tally.wrote(1);
            });
        });
    }

    /** Two files of one name are not rare: people drop a corrected one under the name of the first. */
    private Path place(LedgerFile file, Set<String> taken) {
        String name = Names.answer(file);
        return home.answers(night.date()).resolve(taken.add(name) ? name : file.file() + "-" + name);
    }

    /** A row that is too short is filled up, so that the answer stands under its name. */
    private static List<String> answered(Row row, int width, Answer answer) {
        List<String> fields = new ArrayList<>(row.fields());
        while (fields.size() < width) {
            fields.add("");
        }
        return with(fields, answer.result(), answer.reason());
    }

    private Map<Long, Answer> answers(long file) {
        Map<Long, Answer> answers = new HashMap<>();
        RowCallbackHandler row = found ->
                answers.put(found.getLong("line"), new Answer(found.getString("result"), found.getString("reason")));
        database.sql("SELECT line FROM sales_feedback WHERE file = :file AND decided_on IS NULL")
                .param("file", file)
                .query((RowCallbackHandler) found -> answers.put(found.getLong("line"), WAITS));
        database.sql("SELECT line, 'REFUSED' AS result, reject_reason AS reason FROM rejects WHERE file = :file")
                .param("file", file)
                .query(row);
        database.sql("SELECT line, result, reason FROM answers WHERE file = :file")
                .param("file", file)
                .query(row);
        return answers;
    }

    private static List<String> with(List<String> fields, String result, String reason) {
        List<String> answered = new ArrayList<>(fields);
        answered.add(result);
        answered.add(reason);
        return answered;
    }
}
