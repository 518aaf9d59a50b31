package dev.perennial.database;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads rows in the order of an ascending long key, a page at a time, and goes on after the last one handed out when a torn step is
 * started again. Rows that appear behind the key while it reads are not seen; rows ahead of it are.
 *
 * <p>The SQL takes {@code :after} and {@code :limit}: {@code ... WHERE id > :after ... ORDER BY id LIMIT :limit}.
 */
public class Keyset<T> implements ItemStreamReader<T> {

    private static final String LAST_KEY = "keyset.last";
    private static final int PAGE = 1000;

    private final JdbcClient database;
    private final String sql;
    private final Map<String, ?> params;
    private final RowMapper<T> row;
    private final ToLongFunction<T> key;

    private final Queue<T> page = new ArrayDeque<>();
    private long lastKey = Long.MIN_VALUE;
    private boolean exhausted;

    public Keyset(JdbcClient database, String sql, Map<String, ?> params, RowMapper<T> row, ToLongFunction<T> key) {
        this.database = database;
        this.sql = sql;
        this.params = Map.copyOf(params);
        this.row = row;
        this.key = key;
    }

    public Keyset(JdbcClient database, String sql, RowMapper<T> row, ToLongFunction<T> key) {
        this(database, sql, Map.of(), row, key);
    }

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        exhausted = false;
        lastKey = context.getLong(LAST_KEY, Long.MIN_VALUE);
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

    /** Called inside the chunk's transaction, so the place in the table and the rows written for it are committed together. */
    @Override
    public void update(ExecutionContext context) {
        context.putLong(LAST_KEY, lastKey);
    }

    private void turnPage() {
        page.addAll(database.sql(sql)
                .params(params)
                .param("after", lastKey)
                .param("limit", PAGE)
                .query(row)
                .list());
        exhausted = page.size() < PAGE;
    }
}
