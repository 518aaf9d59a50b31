package dev.perennial.run;

import dev.perennial.batch.Tally;
import dev.perennial.database.IdRange;
import dev.perennial.database.Keyset;
import dev.perennial.server.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work of the small program: rows are copied one by one, in each of the shapes that a step can have. A copy made twice
 * or not at all would show, and at any row something may go wrong.
 */
final class Copying {

    static final int ROWS = 2_000;

    /** Ids lie apart, so that the rows make several slices. */
    private static final long APART = 100;

    private static final int ROWS_A_PIECE = 100;
    private static final String LEFT =
            "SELECT id FROM originals o WHERE NOT EXISTS (SELECT 1 FROM copies c WHERE c.id = o.id)";

    private final JdbcClient database;
    private final Map<Long, Runnable> events = new ConcurrentHashMap<>();

    Copying(JdbcClient database) {
        this.database = database;
    }

    /** A database with the program's tables, and rows to copy. */
    static TestDatabase database() {
        TestDatabase fresh = TestDatabase.migrated();
        fresh.client().sql("CREATE TABLE originals (id BIGINT PRIMARY KEY)").update();
        fresh.client().sql("CREATE TABLE copies (id BIGINT NOT NULL, KEY (id))").update();
        String ids = originals().stream().map(id -> "(" + id + ")").collect(Collectors.joining(","));
        fresh.client().sql("INSERT INTO originals VALUES " + ids).update();
        return fresh;
    }

    /** As if nothing had ever run. */
    static void forget(JdbcClient database) {
        List.of(
                        "copies",
                        "nights",
                        "BATCH_STEP_EXECUTION_CONTEXT",
                        "BATCH_STEP_EXECUTION",
                        "BATCH_JOB_EXECUTION_CONTEXT",
                        "BATCH_JOB_EXECUTION_PARAMS",
                        "BATCH_JOB_EXECUTION",
                        "BATCH_JOB_INSTANCE")
                .forEach(table -> database.sql("DELETE FROM " + table).update());
    }

    static List<Long> originals() {
        return LongStream.rangeClosed(1, ROWS).mapToObj(row -> row * APART).toList();
    }

    static List<Long> copies(JdbcClient database) {
        return database.sql("SELECT id FROM copies ORDER BY id")
                .query(Long.class)
                .list();
    }

    /** Happens once, in the transaction that has just copied this row. */
    void onRow(int row, Runnable event) {
        events.put(row * APART, event);
    }

    /** The connection of the transaction in hand. */
    long connection() {
        return database.sql("SELECT CONNECTION_ID()").query(Long.class).single();
    }

    Keyset<Long> left() {
        return new Keyset<>(
                database,
                LEFT + " AND id > :after ORDER BY id LIMIT :limit",
                Map::of,
                (row, number) -> row.getLong(1),
                id -> id);
    }

    void copy(Chunk<? extends Long> ids) {
        ids.forEach(this::copy);
    }

    boolean copyPiece(Tally tally) {
        List<Long> piece = database.sql(LEFT + " ORDER BY id LIMIT " + ROWS_A_PIECE)
                .query(Long.class)
                .list();
        piece.forEach(this::copy);
        tally.wrote(piece.size());
        return !piece.isEmpty();
    }

    IdRange range() {
        return new IdRange(1, ROWS * APART);
    }

    void copySlice(IdRange slice, Tally tally) {
        List<Long> ids = database.sql(LEFT + " AND id BETWEEN :first AND :last ORDER BY id")
                .param("first", slice.first())
                .param("last", slice.last())
                .query(Long.class)
                .list();
        ids.forEach(this::copy);
        tally.wrote(ids.size());
    }

    private void copy(long id) {
        database.sql("INSERT INTO copies VALUES (:id)").param("id", id).update();
        Runnable event = events.remove(id);
        if (event != null) {
            event.run();
        }
    }
}
