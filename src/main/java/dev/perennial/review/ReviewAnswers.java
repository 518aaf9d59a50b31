package dev.perennial.review;

import dev.perennial.match.RecordTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a review file that people answered: same or different. An empty answer says nothing; any other is refused. */
@Component
public class ReviewAnswers {

    private final OneAnswer oneAnswer;

    ReviewAnswers(OneAnswer oneAnswer) {
        this.oneAnswer = oneAnswer;
    }

    /** @param refused what could not be used, a sentence each */
    public record Taken(int same, int different, List<String> refused) {}

    /** All answers of a file in one transaction; a pair that was answered in two ways is refused as a whole. */
    @Transactional
    public Taken take(Path file, LocalDate night) {
        RecordTable table = RecordTable.open(file, null);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        table.forEach(row -> {
            String answer = row.cell(ReviewFiles.ANSWER).strip().toLowerCase(Locale.ROOT);
            String pair = row.cell(ReviewFiles.PAIR).strip();
            if (!answer.isEmpty()) {
                answers.computeIfAbsent(pair, first -> new ArrayList<>()).add(answer);
            }
        });
        int[] counts = new int[2];
        answers.forEach((pair, said) -> {
            String answer = OneAnswer.of(said);
            String problem = oneAnswer.take(pair, answer, String.valueOf(file.getFileName()), night);
            if (problem.isEmpty()) {
                counts[answer.equals("same") ? 0 : 1]++;
            } else {
                refused.add(problem);
            }
        });
        return new Taken(counts[0], counts[1], refused);
    }
}
