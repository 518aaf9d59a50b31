package dev.perennial.bench;

import dev.perennial.bench.MadeUpPeople.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What a night made of made-up people, against the truth, in pairs of inquiries of which one at least is of that night.
 *
 * @param wanted pairs of one person
 * @param found those of them that are of one lead
 * @param wrong pairs of two people that are of one lead
 */
record FoundAgain(long wanted, long found, long wrong) {

    private record Row(String id, long lead, boolean fresh) {}

    static FoundAgain in(JdbcTemplate database, LocalDate night) {
        Map<String, Long> fresh = new HashMap<>();
        database.query(
                "SELECT inquiry_id, lead_number FROM inquiries WHERE night = ?",
                (RowCallbackHandler) row -> fresh.put(row.getString(1), row.getLong(2)),
                night);
        Set<Long> leads = new HashSet<>(fresh.values());
        Set<String> firsts = MadeUpPeople.behind(fresh.keySet()).values().stream()
                .map(Known::first)
                .collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        database.setFetchSize(Integer.MIN_VALUE);
        database.query("SELECT inquiry_id, lead_number FROM inquiries", (RowCallbackHandler) row -> {
            String id = row.getString(1);
            if (leads.contains(row.getLong(2)) || firsts.contains(id)) {
                rows.add(new Row(id, row.getLong(2), fresh.containsKey(id)));
            }
        });
        database.setFetchSize(-1);
        Map<String, Known> people =
                MadeUpPeople.behind(rows.stream().map(Row::id).collect(Collectors.toSet()));
        Function<Row, String> person =
                row -> Objects.requireNonNull(people.get(row.id())).person();
        return of(rows, person);
    }

    private static FoundAgain of(List<Row> rows, Function<Row, String> person) {
        long wanted = 0;
        long found = 0;
        for (List<Row> same : groups(rows, person)) {
            wanted += pairs(same);
            for (List<Row> together : groups(same, Row::lead)) {
                found += pairs(together);
            }
        }
        long together = groups(rows, Row::lead).stream()
                .mapToLong(FoundAgain::pairs)
                .sum();
        return new FoundAgain(wanted, found, together - found);
    }

    private static <K> Collection<List<Row>> groups(List<Row> rows, Function<Row, K> by) {
        return rows.stream().collect(Collectors.groupingBy(by)).values();
    }

    /** All pairs but those of two older ones. */
    private static long pairs(List<Row> rows) {
        long older = rows.stream().filter(row -> !row.fresh()).count();
        return rows.size() * (rows.size() - 1L) / 2 - older * (older - 1) / 2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "of %,d pairs of one person %,d are one lead (recall %.4f), of two people %,d (precision %.4f)",
                wanted,
                found,
                (double) found / wanted,
                wrong,
                (double) found / (found + wrong));
    }
}
