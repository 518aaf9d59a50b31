package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void getsWhatTheProgramReliesOn() {
        assertThat(new DatabaseUrl("jdbc:mysql://db.example.com/leads").complete())
                .startsWith("jdbc:mysql://db.example.com/leads?rewriteBatchedStatements=true&")
                .contains("connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true");
    }

    @Test
    void keepsWhatTheUserHasSet() {
        assertThat(new DatabaseUrl("jdbc:mysql://db/leads?sslMode=REQUIRED&connecttimeout=3000").complete())
                .startsWith("jdbc:mysql://db/leads?sslMode=REQUIRED&connecttimeout=3000&rewrite")
                .doesNotContain("connectTimeout");
        assertThat(new DatabaseUrl("jdbc:mysql://db/leads?serverTimezone=UTC").complete())
                .doesNotContain("connectionTimeZone");
    }

    @Test
    void speaksToMariaDbByTheSameDriver() {
        assertThat(new DatabaseUrl("jdbc:mariadb://db:3307/leads").complete())
                .startsWith("jdbc:mysql://db:3307/leads?");
    }

    @Test
    void showsNoSecret() {
        assertThat(new DatabaseUrl("jdbc:mysql://me:secret@db:3306/leads?password=secret").shown())
                .isEqualTo("db:3306/leads");
    }

    @Test
    void refusesOtherKindsOfDatabases() {
        assertThatThrownBy(() -> new DatabaseUrl("jdbc:postgresql://me:secret@db/leads?password=secret"))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        refusal -> assertThat(refusal.refused()).isTrue())
                .hasMessageContaining("MySQL 8 and MariaDB only")
                .hasMessageNotContaining("secret");
    }
}
