package dev.perennial.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The characters of a text file, without its byte order mark. */
public final class Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE_BYTES = 1 << 16;

    private Text() {}

    /** The beginning of a file, and its encoding as far as it tells; US-ASCII when what follows may decide. */
    public record Sample(ByteBuffer bytes, Charset encoding) {

        public String text() {
            String text = encoding.decode(bytes.duplicate()).toString();
            return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
        }

        /** Whether there may be more of the file than this. */
        public boolean isCut() {
            return bytes.limit() == SAMPLE_BYTES;
        }
    }

    public static Sample sample(Path file, @Nullable String declaredEncoding) throws IOException {
        try (InputStream in = Content.open(file)) {
            byte[] start = in.readNBytes(SAMPLE_BYTES);
            return new Sample(ByteBuffer.wrap(start), Encoding.of(start, declaredEncoding));
        }
    }

    public static Reader open(Path file, Charset encoding) throws IOException {
        InputStream in = Content.open(file);
        try {
            Reader all = encoding.equals(StandardCharsets.US_ASCII)
                    ? new LateDecoding(in)
                    : new InputStreamReader(in, encoding);
            PushbackReader text = new PushbackReader(all, 1);
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            return text;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
