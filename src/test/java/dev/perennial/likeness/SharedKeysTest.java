package dev.perennial.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.RealRows;
import dev.perennial.register.Entries;
import dev.perennial.register.Register;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealRows
class SharedKeysTest {

    private static final long EDITION = 7;
    private static final long FIRST_NEW = 1_000;

    @Autowired
    Register register;

    /** Of each record always the same keys: one of few that many have, one of many, and one that is often nobody else's. */
    private static Entries entriesOf(long[] records) {
        Entries entries = new Entries(records);
        for (int place = 0; place < records.length; place++) {
            Random random = new Random(records[place] * 31);
            for (int bound : new int[] {3, 60, 100_000}) {
                entries.add((bound + random.nextInt(bound)) * 0x9E3779B97F4A7C15L, place, bound % 128);
            }
        }
        return entries.sorted();
    }

    private SharedKeys sharedBy(long[] records) {
        return SharedKeys.of(entriesOf(records), register, EDITION);
    }

    private static List<String> written(SharedKeys shared) {
        Entries entries = shared.entries();
        return shared.blocks().stream()
                .map(block -> LongStream.of(block.holders).boxed().toList() + " "
                        + IntStream.range(block.from, block.to)
                                .mapToObj(at -> entries.key(at) + "/" + entries.record(at) + "/" + entries.place(at)
                                        + "/" + entries.mark(at))
                                .toList())
                .toList();
    }

    @Test
    void isForSomeRecordsAsIfTheOthersHadNeverBeenThere() {
        register.add(entriesOf(LongStream.range(1, 300).toArray()), EDITION);
        long[] all = LongStream.range(FIRST_NEW, FIRST_NEW + 80).toArray();
        for (int round = 0; round < 20; round++) {
            Random random = new Random(round);
            int share = 5 * round;
            long[] some = LongStream.of(all)
                    .filter(record -> random.nextInt(100) < share)
                    .toArray();
            assertThat(written(sharedBy(all).onlyOf(some).orElseThrow())).isEqualTo(written(sharedBy(some)));
        }
    }

    @Test
    void knowsNothingOfRecordsThatWereNotThere() {
        long[] all = {FIRST_NEW, FIRST_NEW + 1, FIRST_NEW + 5};
        assertThat(sharedBy(all).onlyOf(new long[] {FIRST_NEW, FIRST_NEW + 2})).isEmpty();
        assertThat(sharedBy(all).onlyOf(new long[] {FIRST_NEW + 5, FIRST_NEW + 6}))
                .isEmpty();
        assertThat(sharedBy(all).onlyOf(all)).isPresent();
        assertThat(sharedBy(new long[0]).onlyOf(new long[0])).isPresent();
    }
}
