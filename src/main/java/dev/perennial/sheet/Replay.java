package dev.perennial.sheet;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the characters since the row that is being read began, so that after a broken row reading can begin again at
 * the line below it. Lines end with LF, CR or CRLF.
 */
final class Replay extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BLOCK = 1 << 14;
    private static final int COMPACT_AT = 1 << 17;
    /** As much of a broken line as is worth handing back. */
    private static final int LONGEST_SHOWN = 1 << 16;

    private final Reader in;
    private final char[] block = new char[BLOCK];
    private final StringBuilder kept = new StringBuilder();
    private int start;
    private int next;
    private long line = 1;
    private boolean atStart = true;

    Replay(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (next >= kept.length()) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, kept.length() - next);
        kept.getChars(next, next + count, target, offset);
        next += count;
        return count;
    }

    /** What stands before this line is not needed again. */
    void forgetBefore(long wanted) throws IOException {
        while (line < wanted && passLine(null)) {
            line++;
        }
        if (start > COMPACT_AT) {
            kept.delete(0, start);
            next -= start;
            start = 0;
        }
    }

    /** Reading begins at this line. */
    void startAt(long wanted) throws IOException {
        forgetBefore(wanted);
        next = start;
    }

    /** Goes on reading at the line below this one; answers the beginning of the line that was left out. */
    String leaveOut(long broken) throws IOException {
        forgetBefore(broken);
        StringBuilder text = new StringBuilder();
        passLine(text);
        line = broken + 1;
        next = start;
        return text.toString();
    }

    /** Moves the start to the next line; false at the end of the file. */
    private boolean passLine(@Nullable StringBuilder text) throws IOException {
        while (true) {
            if (start >= kept.length() && !refill()) {
                return false;
            }
            char c = kept.charAt(start++);
            if (c == '\n') {
                return true;
            }
            if (c == '\r') {
                if ((start < kept.length() || refill()) && kept.charAt(start) == '\n') {
                    start++;
                }
                return true;
            }
            if (text != null && text.length() < LONGEST_SHOWN) {
                text.append(c);
            }
        }
    }

    /** Only when all that is kept was passed: then it can go, however long the line is. */
    private boolean refill() throws IOException {
        kept.setLength(0);
        start = 0;
        next = 0;
        return fill();
    }

    private boolean fill() throws IOException {
        int count = in.read(block, 0, BLOCK);
        if (count > 0) {
            int from = atStart && block[0] == BYTE_ORDER_MARK ? 1 : 0;
            kept.append(block, from, count - from);
            atStart = false;
        }
        return count > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
