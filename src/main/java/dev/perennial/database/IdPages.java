package dev.perennial.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads ids by keyset, and a page at a time all that belongs to them, so that no row costs a query of its own. */
public class IdPages<T> implements ItemStreamReader<T> {

    private static final int PAGE = 500;

    private final Keyset<Long> ids;
    private final Function<List<Long>, Collection<T>> load;
    private final Queue<T> page = new ArrayDeque<>();

    /**
     * @param sql finds the ids in its first column, as {@link Keyset} wants it
     * @param load the items of a page of ids, in the order of the ids
     */
    public IdPages(
            JdbcClient database,
            String sql,
            Supplier<Map<String, ?>> params,
            Function<List<Long>, Collection<T>> load) {
        this.ids = new Keyset<>(database, sql, params, (row, number) -> row.getLong(1), Long::longValue);
        this.load = load;
    }

    @Override
    public void open(ExecutionContext context) {
        ids.open(context);
        page.clear();
    }

    @Override
    public @Nullable T read() {
        for (List<Long> next = idsWhenEmpty(); !next.isEmpty(); next = idsWhenEmpty()) {
            page.addAll(load.apply(next));
        }
        return page.poll();
    }

    private List<Long> idsWhenEmpty() {
        if (!page.isEmpty()) {
            return List.of();
        }
        List<Long> next = new ArrayList<>(PAGE);
        Long id = ids.read();
        while (id != null) {
            next.add(id);
            id = next.size() < PAGE ? ids.read() : null;
        }
        return next;
    }
}
