package dev.perennial.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NightTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Night night = new Night(LocalDate.of(2026, 3, 10), BERLIN, false);

    @Test
    void lastsFromMidnightToMidnightInTheBusinessZone() {
        assertThat(night.startsAt()).isEqualTo("2026-03-09T23:00:00Z");
        assertThat(night.endsAt()).isEqualTo("2026-03-10T23:00:00Z");
    }

    @Test
    void isShorterWhenClocksGoForward() {
        Night spring = new Night(LocalDate.of(2026, 3, 29), BERLIN, false);
        assertThat(Duration.between(spring.startsAt(), spring.endsAt())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void leavesWhatHappenedInItAlone() {
        assertThat(night.clip(night.startsAt())).isEqualTo(night.startsAt());
        assertThat(night.clip(Instant.parse("2026-03-10T12:00:00Z"))).isEqualTo("2026-03-10T12:00:00Z");
    }

    @Test
    void pullsWhatItLearnsLateToItsBeginning() {
        assertThat(night.clip(night.startsAt().minusNanos(1))).isEqualTo(night.startsAt());
        assertThat(night.clip(Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(night.startsAt());
    }

    @Test
    void pullsWhatIsAheadOfItToItsOwnDecisionsAndNeverToItsEnd() {
        assertThat(night.clip(night.endsAt())).isEqualTo(night.decidesAt());
        assertThat(night.clip(night.endsAt().minusNanos(1))).isEqualTo(night.decidesAt());
        assertThat(night.decidesAt()).isBefore(night.endsAt());
    }
}
