package dev.perennial.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a part on their way to its parser, which holds whatever it is in the middle of: a name, a value, a text, all that
 * is open. However it is made up, nothing can be longer than what has passed since the last row began.
 */
final class Measured extends FilterInputStream {

    private static final int LARGEST_ROW = 1 << 24;
    /** The first bytes of a text whose characters have two bytes or four, with a mark or without. */
    private static final int MARK_BYTES = 4;

    private long passed;
    private long sinceRow;

    Measured(InputStream part) {
        super(part);
    }

    /** A row begins, or a text that cells share: whatever was before it is not held any more. */
    void rowBegins() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        for (int i = offset; i < offset + count && passed + i - offset < MARK_BYTES; i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
                throw Part.harmful("is written in an encoding that workbooks do not have");
            }
        }
        passed += Math.max(0, count);
        sinceRow += Math.max(0, count);
        if (sinceRow > LARGEST_ROW) {
            throw Part.harmful("has a row of more than " + (LARGEST_ROW >> 20) + " megabytes");
        }
        return count;
    }
}
