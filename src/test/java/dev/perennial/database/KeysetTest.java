package dev.perennial.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;

class KeysetTest {

    private final TestDatabase database = TestDatabase.fresh();

    KeysetTest() {
        database.client()
                .sql("CREATE TABLE numbered (id BIGINT NOT NULL PRIMARY KEY, kind CHAR(1) NOT NULL)")
                .update();
        new JdbcTemplate(database.dataSource())
                .batchUpdate(
                        "INSERT INTO numbered VALUES (?, ?)",
                        LongStream.range(0, 3000)
                                .mapToObj(n -> new Object[] {3 * n, n % 10 == 9 ? "b" : "a"})
                                .toList());
    }

    @Test
    void readsEveryRowOnceInOrder() {
        Keyset<Long> rows = rows("a");
        rows.open(new ExecutionContext());
        assertThat(read(rows, Integer.MAX_VALUE)).isEqualTo(expected());
    }

    @Test
    void findsOnlyWhatIsLeftWhenItBeginsAgain() {
        List<Long> done = new ArrayList<>();
        for (int size : new int[] {0, 1, 999, 1, 1000, 250, 5000}) {
            Keyset<Long> rows = rows("a");
            rows.open(new ExecutionContext());
            List<Long> committed = read(rows, size);
            committed.forEach(this::markDone);
            done.addAll(committed);
            read(rows, 10); // and the process dies before these are committed
        }
        assertThat(done).isEqualTo(expected());
    }

    @Test
    void findsNothingInAnEmptySelection() {
        Keyset<Long> rows = rows("z");
        rows.open(new ExecutionContext());
        assertThat(rows.read()).isNull();
        assertThat(rows.read()).isNull();
    }

    private Keyset<Long> rows(String kind) {
        return new Keyset<>(
                database.client(),
                "SELECT id FROM numbered WHERE id > :after AND kind = :kind ORDER BY id LIMIT :limit",
                () -> Map.of("kind", kind),
                (row, number) -> row.getLong("id"),
                id -> id);
    }

    private static List<Long> read(Keyset<Long> rows, int atMost) {
        List<Long> read = new ArrayList<>();
        while (read.size() < atMost) {
            Long next = rows.read();
            if (next == null) {
                break;
            }
            read.add(next);
        }
        return read;
    }

    private static List<Long> expected() {
        return LongStream.range(0, 3000)
                .filter(n -> n % 10 != 9)
                .mapToObj(n -> 3 * n)
                .toList();
    }

    private void markDone(long id) {
        database.client()
                .sql("UPDATE numbered SET kind = 'd' WHERE id = :id")
                .param("id", id)
                .update();
    }
}
