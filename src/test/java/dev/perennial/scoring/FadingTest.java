package dev.perennial.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FadingTest {

    @Test
    void halvesInOneHalfLife() {
        assertThat(new Fading(30).left(20, 0)).isEqualTo(20);
        assertThat(new Fading(30).left(20, 30)).isEqualTo(10);
        assertThat(new Fading(30).left(20, 60)).isEqualTo(5);
    }

    @Test
    void neverFadesWithoutAHalfLife() {
        assertThat(new Fading(0).left(20, 10_000)).isEqualTo(20);
        assertThat(new Fading(0).daysUntilLess(20, 20)).isEmpty();
    }

    @Test
    void nothingCannotBecomeLess() {
        assertThat(new Fading(30).daysUntilLess(0.3, 0)).isEmpty();
    }

    @Test
    void anAmountFarAboveTheCapIsFullForLonger() {
        assertThat(new Fading(10).daysUntilLess(80, 20)).hasValue(21);
    }

    @Test
    void aHalfPointStillRoundsUp() {
        assertThat(new Fading(1).daysUntilLess(1, 1)).hasValue(2); // after a day 0.5, which is 1
    }

    @Test
    void tellsTheFirstDayOnWhichTheRoundedPointsAreLower() {
        Random dice = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            Fading fading = new Fading(1 + dice.nextInt(120));
            double amount = dice.nextBoolean() ? 0.5 + dice.nextDouble() * 80 : 1 + dice.nextInt(64);
            long shown = Math.min(Math.round(amount), 1 + dice.nextInt(60));
            OptionalLong days = fading.daysUntilLess(amount, shown);
            assertThat(days)
                    .as("%s of %s shown as %s", fading, amount, shown)
                    .hasValue(firstLess(fading, amount, shown));
        }
    }

    private static long firstLess(Fading fading, double amount, long shown) {
        long day = 1;
        while (Math.round(fading.left(amount, day)) >= shown) {
            day++;
        }
        return day;
    }
}
