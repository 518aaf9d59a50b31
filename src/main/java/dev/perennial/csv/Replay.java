package dev.perennial.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the characters since the row that is being read began, so that after a broken row reading can begin again at the
 * line below it. Lines end with LF, CR or CRLF. They are counted block by block; where one starts is looked for only when
 * somebody asks.
 */
final class Replay extends Reader {

    private static final int BLOCK = 1 << 14;
    /** As much of a broken line as is worth handing back. */
    private static final int LONGEST_SHOWN = 1 << 16;

    private final Reader in;
    private final LongSupplier lineInHand;
    private final List<Block> kept = new ArrayList<>();
    private int block;
    private int next;
    private long line = 1;
    private boolean afterReturn;

    /** @param lineInHand no line before this one is asked for again */
    Replay(Reader in, LongSupplier lineInHand) {
        this.in = in;
        this.lineInHand = lineInHand;
    }

    /** @param line that the first character belongs to; a line feed after a carriage return belongs to the next one */
    private record Block(CharBuffer text, long line, boolean afterReturn) {

        char[] chars() {
            return text.array();
        }

        int length() {
            return text.limit();
        }
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!available()) {
            return -1;
        }
        Block from = kept.get(block);
        int count = Math.min(length, from.length() - next);
        System.arraycopy(from.chars(), next, target, offset, count);
        next += count;
        return count;
    }

    /** Reading begins at this line. */
    void startAt(long wanted) throws IOException {
        while (line < wanted && fetch()) {
            if (line < wanted) {
                kept.clear();
            }
        }
        seek(wanted);
    }

    /** Goes on reading at the line below this one; answers the beginning of the line that was left out. */
    String leaveOut(long broken) throws IOException {
        seek(broken);
        StringBuilder text = new StringBuilder();
        while (available()) {
            char c = kept.get(block).chars()[next++];
            if (c == '\n') {
                break;
            }
            if (c == '\r') {
                next += available() && kept.get(block).chars()[next] == '\n' ? 1 : 0;
                break;
            }
            if (text.length() < LONGEST_SHOWN) {
                text.append(c);
            }
            forget(block);
        }
        return text.toString();
    }

    /** To where a line starts that was read already. */
    private void seek(long wanted) throws IOException {
        for (block = 0; block < kept.size(); block++) {
            Block candidate = kept.get(block);
            long at = candidate.line();
            boolean after = candidate.afterReturn();
            for (next = 0; next < candidate.length(); next++) {
                char c = candidate.chars()[next];
                if (at == wanted && !(after && c == '\n')) {
                    forget(block);
                    return;
                }
                at += c == '\r' || (c == '\n' && !after) ? 1 : 0;
                after = c == '\r';
            }
        }
        next = 0;
        if (afterReturn && available() && kept.get(block).chars()[next] == '\n') {
            next++;
        }
    }

    private void forget(int blocks) {
        if (blocks > 0) {
            kept.subList(0, blocks).clear();
            block -= blocks;
        }
    }

    /** Whether there is a next character, in the block in hand. */
    private boolean available() throws IOException {
        while (block < kept.size() && next >= kept.get(block).length()) {
            block++;
            next = 0;
        }
        return block < kept.size() || fetch();
    }

    private boolean fetch() throws IOException {
        char[] chars = reusable();
        int count = in.read(chars, 0, BLOCK);
        if (count <= 0) {
            return false;
        }
        kept.add(new Block(CharBuffer.wrap(chars, 0, count), line, afterReturn));
        countLines(chars, count);
        return true;
    }

    /** That of a block that nobody will ask for: the one after it begins above the row in hand. */
    private char[] reusable() {
        char @Nullable [] chars = null;
        while (block > 0 && kept.size() > 1 && kept.get(1).line() < lineInHand.getAsLong()) {
            chars = kept.get(0).chars();
            forget(1);
        }
        return chars == null ? new char[BLOCK] : chars;
    }

    private void countLines(char[] chars, int count) {
        boolean after = afterReturn;
        long lines = line;
        for (int i = 0; i < count; i++) {
            char c = chars[i];
            if (c <= '\r') {
                lines += c == '\r' || (c == '\n' && !after) ? 1 : 0;
                after = c == '\r';
            } else {
                after = false;
            }
        }
        line = lines;
        afterReturn = after;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
