package dev.perennial.database;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows that go to the server as one file made in memory. */
record LoadData(LocalInfile infile, LoadText text) implements Bulk.Packing, Bulk.Packed {

    /** The two marks are written as numbers: a server may be told not to take a backslash for one. */
    private static final String STATEMENT = """
            LOAD DATA LOCAL INFILE 'rows in memory' INTO TABLE %s CHARACTER SET utf8mb4
            FIELDS TERMINATED BY X'09' ESCAPED BY X'5C' LINES TERMINATED BY X'0A'
            (@place, %s) SET %s = %d + CAST(@place AS UNSIGNED), %s
            """;

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
        String same = target.constants().stream()
                .map(constant -> constant.column() + " = ?")
                .collect(Collectors.joining(", "));
        return infile.load(
                STATEMENT.formatted(target.table(), String.join(", ", text.columns()), target.number(), first, same),
                target.constants().stream()
                        .map(Bulk.Constant::value)
                        .flatMap(Stream::of)
                        .toList(),
                text.read(),
                rows());
    }
}
