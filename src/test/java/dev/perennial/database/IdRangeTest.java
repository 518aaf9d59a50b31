package dev.perennial.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdRangeTest {

    @Test
    void isCutWithoutGapOrOverlap() {
        assertThat(new IdRange(3, 12).slices(4))
                .containsExactly(new IdRange(3, 6), new IdRange(7, 10), new IdRange(11, 12));
        assertThat(new IdRange(3, 10).slices(4)).containsExactly(new IdRange(3, 6), new IdRange(7, 10));
        assertThat(new IdRange(5, 5).slices(1000)).containsExactly(new IdRange(5, 5));
    }

    @Test
    void hasNoSliceWhenEmpty() {
        assertThat(IdRange.EMPTY.slices(10)).isEmpty();
        assertThat(new IdRange(8, 2).slices(10)).isEmpty();
    }

    @Test
    void refusesSlicesOfNothing() {
        assertThatThrownBy(() -> new IdRange(1, 2).slices(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
