package dev.perennial.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** A text file under the name people know it by, such as {@code jobs/10-intake/feeds/web.yaml}. */
public record Source(String name, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Refuses bytes that are not UTF-8 instead of showing people question marks later. */
    static Source of(String name, byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean broken = utf8.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (broken) {
            throw new InvalidConfiguration(notUtf8(name, text));
        }
        return new Source(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    private static Problem notUtf8(String name, String readable) {
        int line = (int) readable.chars().filter(c -> c == '\n').count() + 1;
        int column = readable.length() - readable.lastIndexOf('\n');
        return new Problem(name, line, column, "is not UTF-8 from here on; save the file with the encoding UTF-8");
    }
}
