package dev.perennial.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.TestDatabase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NumbersTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Numbers numbers = new Numbers(database.client());
    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));

    NumbersTest() {
        database.client()
                .sql("CREATE TABLE numbers (name VARCHAR(40) NOT NULL PRIMARY KEY, next_number BIGINT NOT NULL)")
                .update();
    }

    @Test
    void beginAtOneForEveryName() {
        assertThat(take("leads", 3)).isEqualTo(1);
        assertThat(take("leads", 2)).isEqualTo(4);
        assertThat(take("inquiries", 1)).isEqualTo(1);
        assertThat(take("leads", 1)).isEqualTo(6);
    }

    @Test
    void leaveNoGapAfterARollback() {
        assertThat(take("leads", 10)).isEqualTo(1);
        transaction.executeWithoutResult(torn -> {
            assertThat(numbers.take("leads", 500)).isEqualTo(11);
            torn.setRollbackOnly();
        });
        assertThat(take("leads", 1)).isEqualTo(11);
    }

    @Test
    void areNeverGivenTwice() throws InterruptedException {
        take("leads", 2);
        Queue<Long> given = new ConcurrentLinkedQueue<>();
        Thread[] takers = IntStream.range(0, 4)
                .mapToObj(taker ->
                        new Thread(() -> IntStream.range(0, 25).forEach(time -> given.add(take("leads", 2)))))
                .toArray(Thread[]::new);
        for (Thread taker : takers) {
            taker.start();
        }
        for (Thread taker : takers) {
            taker.join();
        }
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 100).mapToObj(n -> 3 + 2 * n).toList());
    }

    private long take(String name, long howMany) {
        Long first = transaction.execute(status -> numbers.take(name, howMany));
        return first == null ? -1 : first;
    }
}
