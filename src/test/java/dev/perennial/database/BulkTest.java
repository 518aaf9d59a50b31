package dev.perennial.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.database.Bulk.Constant;
import dev.perennial.database.Bulk.Target;
import dev.perennial.server.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BulkTest {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final LocalDate NIGHT = LocalDate.of(2026, 10, 31);
    private static final List<String> COLUMNS =
            List.of("source_key", "line", "received_at", "source", "first_name", "free_mail", "revenue", "consent");

    private static final @Nullable Object[] FALLBACKS = {null, null, null, null, null, false, null, null};

    private final JdbcTemplate template = new JdbcTemplate(DATABASE.dataSource());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final Halves halves = new Halves(transactions);
    private final JdbcClient sql = DATABASE.client();

    @BeforeEach
    void oneFile() {
        sql.sql("DELETE FROM inquiries").update();
        sql.sql("DELETE FROM files").update();
        sql.sql(
                        "INSERT INTO files (file, feed, kind, name, night, state, size_bytes) VALUES (7, 'f', 'inquiries', 'n', ?, 'CLAIMED', 1)")
                .param(NIGHT)
                .update();
    }

    @Test
    void thisServerTakesRowsFromMemory() {
        assertThat(new LocalInfile(template, true).isTaken()).isTrue();
        assertThat(new LocalInfile(template, false).isTaken()).isFalse();
    }

    @Test
    void aServerThatTakesNoFilesGetsInserts() {
        template.execute("SET GLOBAL local_infile = 0");
        try {
            assertThat(new LocalInfile(template, true).isTaken()).isFalse();
        } finally {
            template.execute("SET GLOBAL local_infile = 1");
        }
    }

    @Test
    void noStatementOfTheServerGetsAFileOfOurs() {
        assertThatThrownBy(() -> template.execute(
                        "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE numbers (name) SET next_number = 1"))
                .isInstanceOf(DataAccessException.class);
        assertThat(new LocalInfile(template, true).isTaken()).isTrue();
        assertThatThrownBy(() -> template.execute(
                        "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE numbers (name) SET next_number = 1"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void bothWaysWriteTheSame() {
        List<@Nullable Object[]> rows = List.of(
                row("a", "tab\tline\nreturn\rback\\slash\\N nul\0 quote'\" end"),
                row("b", "Jürg Ñandú 日本 \uD83D\uDE00"),
                row("c", null));
        write(true, rows);
        List<Map<String, Object>> loaded = all();
        sql.sql("DELETE FROM inquiries").update();
        write(false, rows);

        assertThat(all()).isEqualTo(loaded).hasSize(3);
        assertThat(loaded.get(0))
                .containsEntry("inquiry", 100L)
                .containsEntry("first_name", "tab\tline\nreturn\rback\\slash\\N nul\0 quote'\" end")
                .containsEntry("revenue", new BigDecimal("1234567.50"))
                .containsEntry("free_mail", true);
        assertThat(loaded.get(0).get("received_at")).hasToString("2026-10-30T08:00:00.123456");
        assertThat(loaded.get(1)).containsEntry("first_name", "Jürg Ñandú 日本 \uD83D\uDE00");
        assertThat(loaded.get(2)).containsEntry("first_name", null);
    }

    /** A column that only a later row fills gets its fallback in the rows before it; one that no row fills keeps the table's. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void columnsMayBeFilledLate(boolean load) {
        write(
                load,
                List.of(
                        with(with(with(row("a", null), 5, null), 6, null), 7, null),
                        with(with(row("b", null), 6, null), 7, null),
                        with(row("c", "tab\tJürg"), 7, null)));

        assertThat(all())
                .extracting(
                        row -> row.get("source_key"),
                        row -> row.get("free_mail"),
                        row -> row.get("first_name"),
                        row -> row.get("revenue"),
                        row -> row.get("consent"))
                .containsExactly(
                        tuple("a", false, null, null, "unknown"),
                        tuple("b", true, null, null, "unknown"),
                        tuple("c", true, "tab\tJürg", new BigDecimal("1234567.50"), "unknown"));
    }

    /** Wherever a value falls in the memory that is there so far. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyRowsOfAllLengthsArriveWhole(boolean load) {
        assertThat(write(load, many(6_001))).isEqualTo(6_001);
        assertThat(sql.sql(
                                "SELECT COUNT(*) FROM inquiries WHERE received_at = '2026-10-30 08:00:00.123456'"
                                        + " AND CHAR_LENGTH(first_name) = (inquiry - 100) % 97 AND source_key = CONCAT('key-', inquiry - 100)")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6_001);
    }

    /** Keys that are there already lock the gaps that the other half writes into. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void halvesDoNotMindEachOther(boolean load) {
        List<@Nullable Object[]> rows = many(6_000);
        Collections.shuffle(rows, new Random(5));
        write(load, 100, new ArrayList<>(rows.subList(0, 3_000)));

        assertThat(write(load, 10_000, rows)).isEqualTo(3_000);
        assertThat(sql.sql("SELECT COUNT(*) FROM inquiries WHERE inquiry >= 13000")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3_000);
    }

    /** The caller is told, and both halves are at rest. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHalfThatFailsFailsTheWhole(boolean load) {
        List<@Nullable Object[]> rows = many(3_000);
        with(rows.get(2_500), 6, new BigDecimal("1e30"));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> write(load, rows)))
                .isInstanceOf(DataAccessException.class);
        assertThat(sql.sql("SELECT COUNT(*) FROM inquiries")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_500);
    }

    private static List<@Nullable Object[]> many(int howMany) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            rows.add(row("key-" + i, "ü".repeat(i % 97)));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesOutWhatIsThereAlready(boolean load) {
        write(load, List.of(row("a", "first"), row("b", "first")));
        long written = write(load, 200, List.of(row("c", "x"), row("a", "again"), row("c", "y"), row("d", "x")));

        assertThat(written).isEqualTo(2);
        assertThat(sql.sql("SELECT CONCAT(inquiry, source_key, first_name) FROM inquiries ORDER BY inquiry")
                        .query(String.class)
                        .list())
                .containsExactly("100afirst", "101bfirst", "200cx", "203dx");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void failsOnWhatDoesNotFit(boolean load) {
        refused(load, row("a".repeat(201), "key too long"));
        refused(load, row("a", "n".repeat(101)));
        refused(load, with(row("a", "x"), 7, "perhaps"));
        refused(load, with(row("a", "x"), 3, null));
        refused(load, with(row("a", "x"), 6, new BigDecimal("1e30")));
        refused(load, with(row("a", "x"), 2, "no date"));
        sql.sql("DELETE FROM files").update();
        refused(load, row("a", "no file"));
    }

    @Test
    void aNumberThatIsTakenIsNoRepeatedRow() {
        write(true, List.of(row("a", "x"), row("b", "x")));
        refused(true, row("c", "x"));
    }

    /** And leaves nothing of the good row before it. */
    private void refused(boolean load, @Nullable Object[] row) {
        List<Map<String, Object>> before = all();
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> write(load, List.of(row("good", "x"), row))))
                .as(Arrays.toString(row))
                .isInstanceOf(DataAccessException.class);
        assertThat(all()).isEqualTo(before);
    }

    private long write(boolean load, List<@Nullable Object[]> rows) {
        return write(load, 100, rows);
    }

    @SuppressWarnings("NullAway") // a class file does not say that the elements of an array may be null
    private long write(boolean load, long first, List<@Nullable Object[]> rows) {
        Target target = new Target(
                "inquiries",
                "inquiry",
                List.of(new Constant("file", 7L), new Constant("feed", "f'eed"), new Constant("night", NIGHT)));
        Bulk.Packing packing = new Bulk(template, new LocalInfile(template, load), halves).pack(COLUMNS, FALLBACKS);
        rows.forEach(packing::add);
        return packing.packed().write(target, first);
    }

    private static @Nullable Object[] row(String key, @Nullable String name) {
        return new @Nullable Object[] {
            key,
            12L,
            Instant.parse("2026-10-30T08:00:00.123456Z"),
            "web",
            name,
            true,
            new BigDecimal("1234567.5"),
            "yes"
        };
    }

    private static @Nullable Object[] with(@Nullable Object[] row, int place, @Nullable Object value) {
        row[place] = value;
        return row;
    }

    private List<Map<String, Object>> all() {
        return new ArrayList<>(
                sql.sql("SELECT * FROM inquiries ORDER BY inquiry").query().listOfRows());
    }
}
