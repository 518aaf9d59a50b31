package dev.perennial.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.RealRows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealRows
class RegisterTest {

    private static final long EDITION = 7;

    @Autowired
    Register register;

    @Autowired
    JdbcClient database;

    private final Random random = new Random(20261122);
    private final Map<Long, Set<Long>> truth = new TreeMap<>();

    /** Some keys are everybody's, others one record's own, and some lie side by side. */
    private long key(int drawn) {
        return drawn == 0 ? -1L : drawn < 40 ? (long) drawn << 24 : drawn * 0x9E3779B97F4A7C15L;
    }

    private void add(long firstRecord, int records) {
        long[] numbers = new long[records];
        for (int place = 0; place < records; place++) {
            numbers[place] = firstRecord + place * 3L;
        }
        Entries entries = new Entries(numbers);
        for (int place = 0; place < records; place++) {
            for (int drawn : new TreeSet<>(List.of(0, random.nextInt(40), random.nextInt(5_000)))) {
                entries.add(key(drawn), place, drawn % 128);
                truth.computeIfAbsent(Entries.shortened(key(drawn)), key -> new TreeSet<>())
                        .add(numbers[place]);
            }
        }
        register.add(entries.sorted(), EDITION);
    }

    private Map<Long, Set<Long>> asked(int... drawn) {
        Entries entries = new Entries(new long[] {1, 2});
        for (int one : drawn) {
            entries.add(key(one), 0, one % 128);
            entries.add(key(one), 1, one % 128);
        }
        Entries sorted = entries.sorted();
        Map<Long, Set<Long>> found = new TreeMap<>();
        register.ask(sorted, EDITION, (key, records, from, to) -> {
            assertThat(to - from).isEqualTo(2);
            assertThat(sorted.key(from)).isEqualTo(key);
            assertThat(records).isSorted().doesNotHaveDuplicates().startsWith(1, 2);
            Set<Long> others = new TreeSet<>();
            Arrays.stream(records).skip(2).forEach(others::add);
            if (!others.isEmpty()) {
                found.put(key, others);
            }
        });
        return found;
    }

    private int[] all() {
        return java.util.stream.IntStream.range(0, 5_000).toArray();
    }

    @Test
    void answersWhoHasAKeyHoweverManyNightsItTook() {
        add(1_000_000_000_000L, 3_000);
        add(5, 200);
        for (int night = 0; night < 9; night++) {
            add(10_000_000L * night + 10_000, 40);
        }
        assertThat(asked(all())).isEqualTo(truth);
        assertThat(asked(3)).containsOnlyKeys(Entries.shortened(key(3)));
        assertThat(asked(3).values()).containsExactly(truth.get(Entries.shortened(key(3))));
    }

    @Test
    void hasFewVolumesAfterManyNights() {
        for (int night = 0; night < 33; night++) {
            add(1_000L * night, 20);
        }
        assertThat(database.sql("SELECT COUNT(*) FROM match_volumes")
                        .query(Long.class)
                        .single())
                .isLessThan(7);
        assertThat(database.sql("SELECT SUM(entries) FROM match_volumes")
                        .query(Long.class)
                        .single())
                .isEqualTo(truth.values().stream().mapToLong(Set::size).sum());
    }

    @Test
    void takesARecordOutAndLeavesTheOthers() {
        add(100, 500);
        add(9_000, 30);
        Set<Long> gone = Set.of(100L, 103L, 9_003L);
        register.forget(gone);
        truth.values().forEach(holders -> holders.removeAll(gone));
        truth.values().removeIf(Set::isEmpty);
        assertThat(asked(all())).isEqualTo(truth);
    }

    @Test
    void dropsAnotherEditionAsAWhole() {
        add(100, 500);
        register.dropOtherThan(EDITION + 1);
        assertThat(asked(all())).isEmpty();
        assertThat(database.sql("SELECT COUNT(*) FROM match_pages")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
