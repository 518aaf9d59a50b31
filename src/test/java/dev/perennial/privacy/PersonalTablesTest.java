package dev.perennial.privacy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.TestDatabase;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonalTablesTest {

    private static final Map<String, Set<String>> SCHEMA = columnsOfTheSchema(TestDatabase.migrated());

    @Test
    void knowsEveryTableOfTheSchema() {
        assertThat(Stream.concat(PersonalTables.NOT_PERSONAL.stream(), tables().map(PersonalTable::name)))
                .as("a new table is listed in PersonalTables, as personal or as not")
                .containsExactlyInAnyOrderElementsOf(SCHEMA.keySet());
    }

    @Test
    void knowsEveryColumnOfAPersonalTable() {
        tables().forEach(table -> assertThat(table.columns())
                .as("a new column of " + table.name() + " is listed in PersonalTables, as erased or as kept")
                .containsExactlyInAnyOrderElementsOf(SCHEMA.get(table.name())));
    }

    @Test
    void namesNoColumnTwice() {
        tables().forEach(table -> assertThat(table.columns())
                .as(table.name())
                .hasSize(table.kept().size() + table.erased().size()));
    }

    private static Stream<PersonalTable> tables() {
        return Stream.concat(PersonalTables.OF_PEOPLE.stream(), PersonalTables.OF_FILES.stream());
    }

    private static Map<String, Set<String>> columnsOfTheSchema(TestDatabase database) {
        return database
                .client()
                .sql("""
                SELECT table_name AS name, column_name AS col FROM information_schema.columns
                WHERE table_schema = DATABASE()
                  AND table_name NOT LIKE 'BATCH\\_%' AND table_name NOT LIKE 'DATABASECHANGELOG%'
                """)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("col")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }
}
