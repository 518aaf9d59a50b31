package dev.perennial.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text of which only ASCII was seen so far. The first umlaut may come after a million rows; only then, and from what
 * follows it, is decided what the encoding is, so that no file must be read twice.
 */
final class LateDecoding extends Reader {

    private static final int BLOCK_BYTES = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder ascii = StandardCharsets.US_ASCII.newDecoder();
    private final byte[] bytes = new byte[BLOCK_BYTES];
    private ByteBuffer block = ByteBuffer.wrap(bytes, 0, 0);
    private @Nullable Reader decided;

    LateDecoding(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (decided == null && !block.hasRemaining()) {
            int count = in.read(bytes, 0, BLOCK_BYTES);
            if (count < 0) {
                return -1;
            }
            block = ByteBuffer.wrap(bytes, 0, count);
        }
        if (decided == null) {
            int count = ascii(CharBuffer.wrap(target, offset, length));
            if (count > 0 || length == 0) {
                return count;
            }
        }
        return decider().read(target, offset, length);
    }

    /** How many characters there are before the first one that is not ASCII. */
    private int ascii(CharBuffer target) {
        int before = target.position();
        ascii.decode(block, target, false);
        return target.position() - before;
    }

    private Reader decider() throws IOException {
        Reader reader = decided;
        if (reader == null) {
            int seen = block.remaining();
            System.arraycopy(bytes, block.position(), bytes, 0, seen);
            int filled = seen + in.readNBytes(bytes, seen, BLOCK_BYTES - seen);
            Charset found = Encoding.oneByteALetter(bytes, 0, filled);
            reader = new InputStreamReader(
                    new SequenceInputStream(new ByteArrayInputStream(bytes, 0, filled), in),
                    found.equals(StandardCharsets.US_ASCII) ? Encoding.WINDOWS : found);
            decided = reader;
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
