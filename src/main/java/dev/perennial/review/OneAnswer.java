package dev.perennial.review;

import dev.perennial.merge.Answered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What somebody says of one pair: same or different. Any other word is refused. */
@Component
class OneAnswer {

    private static final String CONTRADICTION = "contradiction";

    private static final Pattern PAIR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private final Answered answered;

    OneAnswer(Answered answered) {
        this.answered = answered;
    }

    /** What was said of one pair, however often; a word that is refused when it was said in two ways. */
    static String of(Collection<String> said) {
        Set<String> ways = Set.copyOf(said);
        return ways.size() == 1 ? ways.iterator().next() : CONTRADICTION;
    }

    /**
     * In the caller's transaction. Answers what is wrong with it, or nothing.
     *
     * @param by where it was said
     */
    String take(String pair, String answer, String by, LocalDate night) {
        Matcher two = PAIR.matcher(pair);
        if (!two.matches()) {
            return "'" + pair + "' is no pair; leave the column pair as it was written.";
        }
        long older = Long.parseLong(two.group(1));
        long younger = Long.parseLong(two.group(2));
        return switch (answer) {
            case "same" -> answered.same(older, younger).orElse("");
            case "different" -> answered.different(older, younger, by, night).orElse("");
            case CONTRADICTION -> "Pair " + pair + " is answered in two ways; leave one of them.";
            default -> "Pair " + pair + ": the answer '" + answer + "' is not known; write same or different.";
        };
    }
}
