package dev.perennial.jsonlines;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** The lines of a text one after another, each in one place in memory; they end with LF, CR or CRLF. */
final class Lines implements AutoCloseable {

    static final int LONGEST = 1 << 22;

    private final Reader in;
    private final char[] block = new char[1 << 14];
    private char[] line = new char[1 << 12];
    private int length;
    private boolean isTooLong;
    private int next;
    private int end;
    private long number;
    private boolean afterReturn;

    Lines(Reader in) {
        this.in = in;
    }

    /** False at the end of the text. */
    boolean next() throws IOException {
        length = 0;
        isTooLong = false;
        boolean any = false;
        while (next < end || fill()) {
            if (afterReturn && block[next] == '\n') {
                next++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            any = true;
            int from = next;
            while (next < end && block[next] != '\n' && block[next] != '\r') {
                next++;
            }
            keep(from);
            if (next < end) {
                afterReturn = block[next++] == '\r';
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private void keep(int from) {
        int room = LONGEST - length;
        int count = Math.min(room, next - from);
        isTooLong |= count < next - from;
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + count, line.length * 2)));
        }
        System.arraycopy(block, from, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(block, 0, block.length));
        return end > 0;
    }

    /** Of the line in hand, from 1. */
    long number() {
        return number;
    }

    char[] chars() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether there is more of the line than is held. */
    boolean isTooLong() {
        return isTooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (!Character.isWhitespace(line[i])) {
                return false;
            }
        }
        return true;
    }

    String start(int most) {
        return new String(line, 0, Math.min(length, most));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
