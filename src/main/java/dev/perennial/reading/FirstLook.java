package dev.perennial.reading;

import dev.perennial.feed.Feed;
import dev.perennial.meaning.Verdict.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a whole file and writes nothing. For rows that replace what was known before: they could not be taken back, so whether
 * the file has too many bad rows must be known before the first of them is used. It remembers nothing when the program is
 * killed; then it looks again.
 */
public final class FirstLook implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 20_000;
    private static final int ROWS_A_PIECE = 100;

    private final OpenFile file;
    private final long firstLine;
    private final List<Rejected> shown = new ArrayList<>();
    private BadRows seen;

    FirstLook(Feed feed, OpenFile file) {
        this.file = file;
        this.firstLine = file.nextLine();
        this.seen = new BadRows(feed, 0, 0);
    }

    public OpenFile file() {
        return file;
    }

    /** The line of the first row. */
    public long firstLine() {
        return firstLine;
    }

    /** Looks at some more rows; false when it has seen enough. */
    public boolean more() throws IOException {
        int left = ROWS_AT_ONCE;
        while (left > 0 && !file.atEnd() && !seen.tooMany(false)) {
            OpenFile.Rejections piece = file.readRejections(ROWS_A_PIECE);
            left -= ROWS_A_PIECE;
            seen = seen.and(piece.rejected().size(), piece.rows());
            piece.rejected().stream()
                    .limit(Math.max(0, BadRows.MOST_SHOWN - shown.size()))
                    .forEach(shown::add);
        }
        return !file.atEnd() && !seen.tooMany(false);
    }

    public boolean holds() {
        return seen.tooMany(file.atEnd());
    }

    public long rows() {
        return seen.rows();
    }

    /** The first bad rows, for the person who is to correct the file. */
    public List<Rejected> shown() {
        return shown;
    }

    public String why(long number) {
        return seen.why(file.atEnd(), number);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
