package dev.perennial.proposal;

import dev.perennial.date.Dates;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the dates of a file are written.
 *
 * @param patterns beyond ISO 8601, the one that reads most values first
 * @param remarks what a person must decide
 * @param unread values that no pattern reads
 */
record DateHabit(List<String> patterns, List<String> remarks, List<String> unread) {

    private static final List<String> DAYS = List.of(
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "yyyy/MM/dd",
            "yyyy.MM.dd",
            "yyyyMMdd",
            "dd.MM.yy",
            "dd/MM/yy",
            "MM/dd/yy",
            "d. MMMM yyyy",
            "d MMMM yyyy",
            "d MMM yyyy",
            "dd-MMM-yyyy",
            "MMMM d, yyyy",
            "MMM d, yyyy");
    private static final List<String> TIMES = List.of(
            "",
            " HH:mm",
            " HH:mm:ss",
            ", HH:mm",
            ", HH:mm:ss",
            " hh:mm a",
            " h:mm a",
            " hh:mm:ss a",
            " h:mm:ss a",
            " H:mm");
    private static final List<String> CANDIDATES = Stream.concat(
                    Stream.of(Dates.EXCEL),
                    DAYS.stream().flatMap(day -> TIMES.stream().map(time -> day + time)))
            .sorted(Comparator.comparing(DateHabit::isUnlikely))
            .toList();
    private static final int MOST_PATTERNS = 4;

    /** Who writes am and pm, writes the month first. */
    private static boolean isUnlikely(String pattern) {
        return pattern.endsWith(" a") && pattern.startsWith("d");
    }

    static DateHabit of(List<String> values) {
        List<String> left = unreadBy(List.of(), values);
        List<String> patterns = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        while (!left.isEmpty() && patterns.size() < MOST_PATTERNS) {
            String best = best(left);
            List<String> still = unreadBy(List.of(best), left);
            if (still.size() == left.size()) {
                break;
            }
            patterns.add(best);
            remark(best, left, still.size(), remarks);
            left = still;
        }
        return new DateHabit(patterns, remarks, left);
    }

    /** The first of those that read most. */
    private static String best(List<String> values) {
        String best = CANDIDATES.get(0);
        int fewest = Integer.MAX_VALUE;
        for (String candidate : CANDIDATES) {
            int unread = unreadBy(List.of(candidate), values).size();
            if (unread < fewest) {
                fewest = unread;
                best = candidate;
            }
        }
        return best;
    }

    /** The day first or the month first: nobody can tell while no day is past the twelfth. */
    private static void remark(String pattern, List<String> values, int unread, List<String> remarks) {
        String other = exchanged(pattern);
        if (!other.equals(pattern) && unreadBy(List.of(other), values).size() == unread) {
            remarks.add("day and month may be the other way round: " + other + " reads as many; ask the source");
        }
        if (pattern.equals(Dates.EXCEL)) {
            remarks.add("excel: the days that a spreadsheet counts");
        }
    }

    private static String exchanged(String pattern) {
        return pattern.contains("MMM")
                ? pattern
                : pattern.replace('d', '#').replace('M', 'd').replace('#', 'M');
    }

    private static List<String> unreadBy(List<String> patterns, List<String> values) {
        Dates dates = new Dates(patterns, ZoneOffset.UTC);
        return values.stream().filter(value -> dates.date(value).isEmpty()).toList();
    }
}
