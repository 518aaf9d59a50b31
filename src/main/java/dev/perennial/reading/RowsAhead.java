package dev.perennial.reading;

import dev.perennial.sheet.Row;
import dev.perennial.sheet.RowSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a form that is hard to read, read a little ahead in a thread of its own: while some are cleaned, the next are read.
 */
final class RowsAhead implements RowSource {

    private static final int BLOCKS_AHEAD = 4;
    private static final int ROWS_A_BLOCK = 200;

    /** A block ends at this many characters, however few rows they are. */
    private static final long LARGEST_BLOCK = 1 << 19;

    private final RowSource rows;
    private final ReadAhead<Block> ahead;
    private Block block = new Block(List.of(), false);
    private Iterator<Row> left = block.rows().iterator();

    RowsAhead(RowSource rows) {
        this.rows = rows;
        this.ahead = ReadAhead.of(() -> block(rows), Block::isLast, BLOCKS_AHEAD);
    }

    private record Block(List<Row> rows, boolean isLast) {}

    /** In the thread that reads ahead. */
    private static Block block(RowSource rows) throws IOException {
        List<Row> block = new ArrayList<>(ROWS_A_BLOCK);
        long size = 0;
        while (block.size() < ROWS_A_BLOCK && size < LARGEST_BLOCK) {
            Row row = rows.next();
            if (row == null) {
                return new Block(block, true);
            }
            block.add(row);
            size += row.size();
        }
        return new Block(block, false);
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (!left.hasNext() && !block.isLast()) {
            block = ahead.next();
            left = block.rows().iterator();
        }
        return left.hasNext() ? left.next() : null;
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        rows.close();
    }
}
