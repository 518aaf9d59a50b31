package dev.perennial.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.dictionary.TimeLimit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(TimeLimit.of("72 hours")).isEqualTo(new TimeLimit(72, Unit.HOURS));
        assertThat(TimeLimit.of("1 hour")).isEqualTo(new TimeLimit(1, Unit.HOURS));
        assertThat(TimeLimit.of("24 business hours")).isEqualTo(new TimeLimit(24, Unit.BUSINESS_HOURS));
        assertThat(TimeLimit.of("1 business hour")).isEqualTo(new TimeLimit(1, Unit.BUSINESS_HOURS));
        assertThat(TimeLimit.of("1 day")).isEqualTo(new TimeLimit(1, Unit.DAYS));
        assertThat(TimeLimit.of(" 30 days ")).isEqualTo(new TimeLimit(30, Unit.DAYS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 hours", "24", "two days", "1.5 days", "-3 days", "100000 days", "3 weeks", ""})
    void anythingElseIsToldHowToWriteIt(String written) {
        assertThatThrownBy(() -> TimeLimit.of(written)).hasMessageContaining("write it as '72 hours'");
    }
}
