package dev.perennial.draft;

import dev.perennial.comparison.Kind;
import dev.perennial.model.Model;
import dev.perennial.model.Model.Aspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A model for records that nobody has described, guessed from the names of their columns and a sample of their values. */
public final class Draft {

    private static final double FLOOR = 0.0001;
    static final int CAP = 200;
    /** Whatever the records are: one paper may be cited hundreds of times. */
    private static final int LARGEST = 500;

    private static final long EVERYTHING_UP_TO = 2_500_000;

    private Draft() {}

    /**
     * @param sample rows by column; the more, the better the blocking rules
     * @param leftOut columns that say nothing about the record, such as its number
     * @param records how many there are in all
     */
    public static Model of(List<String> columns, Set<String> leftOut, List<Map<String, String>> sample, long records) {
        List<ColumnProfile> profiles = columns.stream()
                .filter(column -> !leftOut.contains(column))
                .map(column -> new ColumnProfile(
                        column,
                        sample.stream().map(row -> row.getOrDefault(column, "")).toList()))
                .toList();
        List<Aspect> aspects = aspects(profiles, new Repeats(sample));
        Model.Blocking blocking =
                new Model.Blocking(CAP, EVERYTHING_UP_TO, 1000, new RuleChoice(aspects, sample, records).rules());
        return new Model(
                "proposed",
                1,
                Math.min(0.1, 1.0 / Math.max(2, records)),
                0,
                new Model.Thresholds(0.95, 0.5),
                aspects,
                blocking,
                vetoes(aspects),
                List.of(),
                new Model.Clustering(LARGEST, 0.5));
    }

    /** Business contacts: colleagues share all but their names and their own mailboxes. */
    private static List<Map<String, List<String>>> vetoes(List<Aspect> aspects) {
        Optional<Aspect> name = of(Kind.PERSON, aspects);
        Optional<Aspect> email = of(Kind.EMAIL, aspects);
        boolean business = of(Kind.COMPANY, aspects).isPresent();
        return business && name.isPresent() && email.isPresent()
                ? List.of(Map.of(
                        name.get().name(),
                        List.of("last", "first", "else"),
                        email.get().name(),
                        List.of("shared mailbox", "user alike 0.92", "same company", "else", "missing")))
                : List.of();
    }

    private static Optional<Aspect> of(Kind kind, List<Aspect> aspects) {
        return aspects.stream().filter(aspect -> aspect.kind() == kind).findFirst();
    }

    private static List<Aspect> aspects(List<ColumnProfile> profiles, Repeats repeats) {
        List<ColumnProfile> rest = new ArrayList<>(profiles);
        List<Aspect> aspects = new ArrayList<>();
        Optional<ColumnProfile> first = plainest(rest.stream().filter(Guess::isFirstName));
        Optional<ColumnProfile> last = plainest(rest.stream().filter(Guess::isLastName));
        boolean persons = Guess.aboutPersons(profiles);
        if (first.isPresent() && last.isPresent()) {
            List<ColumnProfile> name = List.of(first.get(), last.get());
            aspects.add(aspect("name", Kind.PERSON, name));
            rest.removeAll(name);
            rest.removeIf(column -> repeats.holds(column, name));
        }
        for (int i = 0; i < rest.size(); i++) {
            ColumnProfile column = rest.get(i);
            if (rest.subList(0, i).stream().noneMatch(earlier -> repeats.isOneThing(earlier, column))) {
                Guess.of(column, persons).ifPresent(kind -> aspects.add(aspect(column.name, kind, List.of(column))));
            }
        }
        return aspects.size() <= Model.MOST_COMPARISONS
                ? aspects
                : List.copyOf(aspects.subList(0, Model.MOST_COMPARISONS));
    }

    /** Surname, rather than first and surname. */
    private static Optional<ColumnProfile> plainest(Stream<ColumnProfile> named) {
        return named.min(Comparator.comparingInt(column -> column.words.length()));
    }

    private static Aspect aspect(String name, Kind kind, List<ColumnProfile> columns) {
        return new Aspect(
                name,
                kind,
                columns.stream().map(column -> column.name).toList(),
                true,
                FLOOR,
                null,
                UsualLevels.of(kind, columns.get(0)));
    }
}
