package dev.perennial.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void givesEveryTestClassASchemaOfItsOwn() {
        TestDatabase one = TestDatabase.migrated();
        TestDatabase other = TestDatabase.fresh();
        assertThat(one.schema()).isNotEqualTo(other.schema());
        assertThat(tables(one)).contains("numbers", "DATABASECHANGELOG");
        assertThat(tables(other)).isEmpty();
    }

    private static Iterable<String> tables(TestDatabase database) {
        return database.client().sql("SHOW TABLES").query(String.class).list();
    }
}
