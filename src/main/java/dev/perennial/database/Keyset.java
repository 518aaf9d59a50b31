package dev.perennial.database;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads rows in the order of an ascending long key, a page at a time, with flat memory. Rows that appear behind the key while it
 * reads are not seen; rows ahead of it are.
 *
 * <p>It does not remember its place between runs. Its query says which rows are still to do, and what was done falls out of it, so a
 * torn step starts at the beginning and finds only what is left. A place kept beside the rows can run ahead of them when a commit
 * fails.
 *
 * <p>The SQL takes {@code :after} and {@code :limit}: {@code ... WHERE id > :after ... ORDER BY id LIMIT :limit}.
 */
public class Keyset<T> implements ItemStreamReader<T> {

    private static final int PAGE = 1000;

    private final JdbcClient database;
    private final String sql;
    private final Supplier<Map<String, ?>> params;
    private final RowMapper<T> row;
    private final ToLongFunction<T> key;

    private final Queue<T> page = new ArrayDeque<>();
    private long lastKey = Long.MIN_VALUE;
    private boolean exhausted;

    /** @param params asked for at each page, so that they may depend on the night that runs */
    public Keyset(
            JdbcClient database, String sql, Supplier<Map<String, ?>> params, RowMapper<T> row, ToLongFunction<T> key) {
        this.database = database;
        this.sql = sql;
        this.params = params;
        this.row = row;
        this.key = key;
    }

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        exhausted = false;
        lastKey = Long.MIN_VALUE;
    }

    @Override
    public @Nullable T read() {
        if (page.isEmpty() && !exhausted) {
            turnPage();
        }
        T next = page.poll();
        if (next != null) {
            lastKey = key.applyAsLong(next);
        }
        return next;
    }

    private void turnPage() {
        page.addAll(database.sql(sql)
                .params(params.get())
                .param("after", lastKey)
                .param("limit", PAGE)
                .query(row)
                .list());
        exhausted = page.size() < PAGE;
    }
}
