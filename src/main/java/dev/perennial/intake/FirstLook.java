package dev.perennial.intake;

import dev.perennial.feed.Feed;
import dev.perennial.meaning.Verdict.Rejected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a whole file and writes nothing: whether it has too many bad rows must be known before its first row is used. It
 * remembers nothing when the program is killed; then it looks again.
 */
final class FirstLook implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 20_000;
    private static final int ROWS_A_PIECE = 100;
    private static final int MOST_SHOWN = 1000;

    private final Feed feed;
    private final OpenFile file;
    private final long firstLine;
    private final List<Rejected> shown = new ArrayList<>();
    private long rows;
    private long rejected;

    FirstLook(Feed feed, OpenFile file) {
        this.feed = feed;
        this.file = file;
        this.firstLine = file.nextLine();
    }

    OpenFile file() {
        return file;
    }

    /** The line of the first row; when there is none, a line that is never reached. */
    long firstLine() {
        return firstLine > 0 ? firstLine : Long.MAX_VALUE;
    }

    /** Looks at some more rows; false when it has seen enough. */
    boolean more() throws IOException {
        int left = ROWS_AT_ONCE;
        while (left > 0 && file.nextLine() > 0 && feed.toleratesRejects(rejected)) {
            OpenFile.Rejections piece = file.readRejections(ROWS_A_PIECE);
            left -= ROWS_A_PIECE;
            rows += piece.rows();
            rejected += piece.rejected().size();
            piece.rejected().stream()
                    .limit(Math.max(0, MOST_SHOWN - shown.size()))
                    .forEach(shown::add);
        }
        return file.nextLine() > 0 && feed.toleratesRejects(rejected);
    }

    boolean holds() {
        return !feed.tolerates(rejected, rows);
    }

    long rows() {
        return rows;
    }

    /** The first bad rows, for the person who is to correct the file. */
    List<Rejected> shown() {
        return shown;
    }

    String why() {
        String read = file.nextLine() > 0 ? "the first " + rows : "its " + rows;
        return rejected + " of " + read + " rows are bad, and " + feed.limits()
                + ". Nothing of it is used: correct the file in var/rejects and drop it again, or raise the limits.";
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
