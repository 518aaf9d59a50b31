package dev.perennial.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.TestDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UtcTest {

    @Test
    void comesBackFromTheDatabaseAsItWent() {
        JdbcClient database = TestDatabase.fresh().client();
        database.sql("CREATE TABLE moments (at DATETIME(6) NOT NULL)").update();
        // the second lies in the hour that New York skips, the third in the hour that it has twice
        for (String moment : List.of(
                "2026-11-21T23:59:59.999999Z",
                "2026-03-08T07:30:00Z",
                "2026-11-01T05:30:00.000001Z",
                "1970-01-01T00:00:00Z")) {
            database.sql("DELETE FROM moments").update();
            database.sql("INSERT INTO moments VALUES (:at)")
                    .param("at", Utc.of(Instant.parse(moment)))
                    .update();
            assertThat(Utc.at(database.sql("SELECT at FROM moments")
                            .query(LocalDateTime.class)
                            .single()))
                    .isEqualTo(Instant.parse(moment));
        }
    }

    @Test
    void neverCrossesMidnightByRounding() {
        Instant last = Instant.parse("2026-11-21T23:59:59.999999999Z");
        assertThat(Utc.of(last)).isEqualTo(LocalDateTime.parse("2026-11-21T23:59:59.999999"));
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Utc.ofNullable(null)).isNull();
        assertThat(Utc.atNullable(null)).isNull();
    }
}
