package dev.perennial.review;

import dev.perennial.match.RecordTable;
import dev.perennial.merge.Answered;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a review file that people answered: same or different. An empty answer says nothing; any other is refused. */
@Component
public class ReviewAnswers {

    private static final Pattern PAIR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private final Answered answered;

    ReviewAnswers(Answered answered) {
        this.answered = answered;
    }

    /** @param refused what could not be used, a sentence each */
    public record Taken(int same, int different, List<String> refused) {}

    /** All answers of a file in one transaction; a pair that was answered in two ways is refused as a whole. */
    @Transactional
    public Taken take(Path file, LocalDate night) {
        RecordTable table = RecordTable.open(file, null);
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        table.forEach(row -> {
            String answer = row.cell(ReviewFiles.ANSWER).strip().toLowerCase(Locale.ROOT);
            String pair = row.cell(ReviewFiles.PAIR).strip();
            if (!answer.isEmpty()) {
                String before = answers.putIfAbsent(pair, answer);
                if (before != null && !before.equals(answer)) {
                    answers.put(pair, "contradiction");
                }
            }
        });
        int[] counts = new int[2];
        answers.forEach((pair, answer) -> {
            String problem = take(pair, answer, file, night);
            if (problem.isEmpty()) {
                counts[answer.equals("same") ? 0 : 1]++;
            } else {
                refused.add(problem);
            }
        });
        return new Taken(counts[0], counts[1], refused);
    }

    /** What is wrong with it, or nothing. */
    private String take(String pair, String answer, Path file, LocalDate night) {
        Matcher two = PAIR.matcher(pair);
        if (!two.matches()) {
            return "'" + pair + "' is no pair; leave the column pair as it was written.";
        }
        long older = Long.parseLong(two.group(1));
        long younger = Long.parseLong(two.group(2));
        return switch (answer) {
            case "same" -> answered.same(older, younger).orElse("");
            case "different" ->
                answered.different(older, younger, String.valueOf(file.getFileName()), night)
                        .orElse("");
            case "contradiction" -> "Pair " + pair + " is answered in two ways; leave one of them.";
            default -> "Pair " + pair + ": the answer '" + answer + "' is not known; write same or different.";
        };
    }
}
