package dev.perennial.proposal;

import dev.perennial.clean.Email;
import dev.perennial.clean.MailLists;
import dev.perennial.clean.Phone;
import dev.perennial.config.Home;
import dev.perennial.config.Problems;
import dev.perennial.config.Source;
import dev.perennial.feed.Column;
import dev.perennial.feed.Feed;
import dev.perennial.feed.FeedFiles;
import dev.perennial.feed.Kind;
import dev.perennial.header.ReadColumn;
import dev.perennial.header.ReadColumn.Origin;
import dev.perennial.meaning.Meaning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the rows of a file are and what its columns hold.
 *
 * @param byValues our columns that no header names, but whose values give them away: the position
 */
record Guess(Kind kind, List<ReadColumn> columns, Map<String, Integer> byValues) {

    private static final int POINTS_OF_REQUIRED = 4;
    private static final double MOST_OF_THEM = 0.8;
    private static final int ENOUGH_LETTERS = 6;

    /** The kind whose columns the header names best; inquiries, when it names none. */
    static Guess of(FileSample file, Home home) {
        Guess best = of(Kind.INQUIRIES, file, home);
        int points = points(best);
        for (Kind kind : Kind.values()) {
            Guess guess = of(kind, file, home);
            if (points(guess) > points) {
                best = guess;
                points = points(guess);
            }
        }
        return best;
    }

    private static Guess of(Kind kind, FileSample file, Home home) {
        Problems problems = new Problems();
        Feed blank = FeedFiles.read(
                        new Source("guess.yaml", "kind: " + kind.label() + "\nfiles: guess\n"), home, problems)
                .orElseThrow();
        List<ReadColumn> columns = Meaning.columns(blank, file.header());
        return new Guess(kind, columns, byValues(kind, columns, file));
    }

    private static int points(Guess guess) {
        int points = 0;
        for (Column column : guess.kind.columns()) {
            boolean byHeader =
                    guess.columns.stream().anyMatch(read -> read.name().equals(column.name()) && isOurs(read));
            boolean known = byHeader || guess.byValues.containsKey(column.name());
            points += known ? 2 : 0;
            points += column.required() ? (known ? POINTS_OF_REQUIRED : -POINTS_OF_REQUIRED) : 0;
        }
        return points;
    }

    static boolean isOurs(ReadColumn column) {
        return column.origin() == Origin.NAME || column.origin() == Origin.SYNONYM;
    }

    private static Map<String, Integer> byValues(Kind kind, List<ReadColumn> columns, FileSample file) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<ReadColumn> free = new ArrayList<>(
                columns.stream().filter(column -> !isOurs(column)).toList());
        for (Column column : kind.columns()) {
            boolean named = columns.stream()
                    .anyMatch(read -> isOurs(read) && read.name().equals(column.name()));
            Predicate<String> looks = looks(column);
            free.stream()
                    .filter(candidate -> !named && most(file.values(candidate.position()), looks))
                    .findFirst()
                    .ifPresent(candidate -> {
                        found.put(column.name(), candidate.position());
                        free.remove(candidate);
                    });
        }
        return found;
    }

    private static Predicate<String> looks(Column column) {
        MailLists none = MailLists.of("", "", "");
        return switch (column.type()) {
            case EMAIL -> value -> Email.parse(value, none).isPresent();
            case PHONE ->
                value -> value.startsWith("+") && Phone.parse(value, null).isPresent();
            case MOMENT ->
                value -> column.required()
                        && value.length() >= ENOUGH_LETTERS
                        && DateHabit.of(List.of(value)).unread().isEmpty();
            default -> value -> false;
        };
    }

    private static boolean most(List<String> values, Predicate<String> looks) {
        List<String> some = values.subList(0, Math.min(20, values.size()));
        return !some.isEmpty() && some.stream().filter(looks).count() >= MOST_OF_THEM * some.size();
    }
}
