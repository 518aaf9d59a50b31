package dev.perennial.database;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Many new rows of one table at once: by LOAD DATA from memory where the server takes it, by multi-row inserts elsewhere. Both
 * leave out what a unique key of the table already holds, and fail on everything else that is wrong with a row.
 */
@Component
public class Bulk {

    private final JdbcTemplate database;
    private final LocalInfile infile;
    private final Halves halves;

    public Bulk(JdbcTemplate database, LocalInfile infile, Halves halves) {
        this.database = database;
        this.infile = infile;
        this.halves = halves;
    }

    /** Rows made ready ahead of the transaction that writes them. */
    public interface Packed {

        int rows();

        /**
         * Writes the rows, numbered from {@code first} in their order, and answers how many of them are new. The number of a row
         * that is not stays unused, so that the same rows get the same numbers however often they are broken off. Many rows are
         * written and committed at once: when the caller's transaction fails, it must expect to find some of them.
         */
        long write(Target target, long first);
    }

    /**
     * Where rows go. They refer to no other rows than that of their file, which must be there.
     *
     * @param number the column of the row's own number
     * @param constants the columns that are the same in all rows, beginning with the one that tells their file
     */
    public record Target(String table, String number, List<Constant> constants) {}

    /** What a column holds in all rows. */
    public record Constant(String column, Object value) {}

    /** Rows of different keys that are added one by one, and kept as what is written of them. */
    public interface Packing {

        /** @param row a value for each of the columns, null where it says nothing; not to be changed any more */
        void add(@Nullable Object[] row);

        /** All that were added; no more can be. */
        Packed packed();
    }

    /** Rows that are all new, as they are. Fails when one of them is there already. */
    public void insert(String table, List<String> columns, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += LocalInfile.MOST_ROWS) {
            insertSome(table, columns, rows.subList(from, Math.min(rows.size(), from + LocalInfile.MOST_ROWS)));
        }
    }

    private void insertSome(String table, List<String> columns, List<@Nullable Object[]> rows) {
        if (infile.isTaken()) {
            LoadData.whole(infile, table, columns, rows);
        } else {
            Batches.update(
                    database,
                    "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                            + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                    rows);
        }
    }

    /**
     * Asks no transaction, so that another thread may work ahead. Columns that no row fills are not written.
     *
     * @param fallbacks for each column what is written where a row says nothing and another does; null is NULL
     */
    public Packing pack(List<String> columns, @Nullable Object[] fallbacks) {
        return infile.isTaken()
                ? new LoadData(database, infile, halves, new LoadText(columns, fallbacks))
                : new MultiRowInserts(database, halves, columns, fallbacks);
    }
}
