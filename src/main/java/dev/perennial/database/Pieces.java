package dev.perennial.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Many values cut into lists that a statement can name one by one: {@code WHERE id IN (...)}. */
public final class Pieces {

    /** From a thousand on, MariaDB makes a table of them first. */
    private static final int MOST = 900;

    private Pieces() {}

    /** In their order; none of none. */
    public static <T> List<List<T>> of(Collection<T> values) {
        List<T> all = List.copyOf(values);
        List<List<T>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            pieces.add(all.subList(from, Math.min(all.size(), from + MOST)));
        }
        return pieces;
    }

    /** Numbers as a statement lists them. Binding so many takes longer than finding their rows. */
    public static String written(List<Long> numbers) {
        return numbers.stream().map(number -> Long.toString(number)).collect(Collectors.joining(","));
    }
}
