package dev.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.database.AsText;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "+49 30 123", "-", "=", "-1-1"})
    void defusesWhatASpreadsheetTakesForAFormula(String text) {
        assertThat(Cell.csv(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "+4930123456", "-12.50", "a=b", "'quoted'", "2026-11-20"})
    void leavesNumbersAndPlainTextAlone(String text) {
        assertThat(Cell.csv(text)).isEqualTo(text);
    }

    @Test
    void writesInstantsInUtcDatesInIsoAndNothingForNone() {
        assertThat(AsText.of(LocalDateTime.parse("2026-11-20T08:00:00.120"))).isEqualTo("2026-11-20T08:00:00.120Z");
        assertThat(AsText.of(Date.valueOf("2026-11-20"))).isEqualTo("2026-11-20");
        assertThat(AsText.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(AsText.of(null)).isEmpty();
    }
}
