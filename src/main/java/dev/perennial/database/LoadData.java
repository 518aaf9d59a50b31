package dev.perennial.database;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows that go to the server as one file made in memory. */
record LoadData(JdbcTemplate database, LocalInfile infile, Halves halves, LoadText text)
        implements Bulk.Packing, Bulk.Packed {

    /** The two marks are written as numbers: a server may be told not to take a backslash for one. */
    private static final String WHOLE = """
            LOAD DATA LOCAL INFILE 'rows in memory' INTO TABLE %s CHARACTER SET utf8mb4
            FIELDS TERMINATED BY X'09' ESCAPED BY X'5C' LINES TERMINATED BY X'0A' (@place, %s)
            """;

    private static final String NUMBERED = WHOLE + "SET %s = %d + CAST(@place AS UNSIGNED), %s";

    /** Rows that need nothing but what they hold; one that is there already fails. */
    static void whole(LocalInfile infile, String table, List<String> columns, List<@Nullable Object[]> rows) {
        LoadText text = new LoadText(columns, new @Nullable Object[columns.size()]);
        rows.forEach(text::add);
        long written = infile.load(
                WHOLE.formatted(table, String.join(", ", text.columns())), List.of(), text.read(), rows.size());
        if (written != rows.size()) {
            throw new DuplicateKeyException("Rows of " + table + " are there already.");
        }
    }

    @Override
    public void add(@Nullable Object[] row) {
        text.add(row);
    }

    @Override
    public Bulk.Packed packed() {
        return this;
    }

    @Override
    public int rows() {
        return text.rows();
    }

    @Override
    public long write(Bulk.Target target, long first) {
        lockFile(target.constants().get(0).value());
        String same = target.constants().stream()
                .map(constant -> constant.column() + " = ?")
                .collect(Collectors.joining(", "));
        String load =
                NUMBERED.formatted(target.table(), String.join(", ", text.columns()), target.number(), first, same);
        List<Object> values =
                target.constants().stream().map(Bulk.Constant::value).toList();
        return halves.write(rows(), (from, to) -> infile.loadLookedUp(load, values, text.read(from, to), to - from));
    }

    /** Once for all rows, until the transaction ends. */
    private void lockFile(Object file) {
        if (database.queryForList("SELECT file FROM files WHERE file = ? FOR UPDATE", Long.class, file)
                .isEmpty()) {
            throw new DataIntegrityViolationException("There is no file " + file + " that rows could come from.");
        }
    }
}
