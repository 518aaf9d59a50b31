package dev.perennial.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The encoding of a text file: its byte order mark, else what was declared, else what the bytes themselves say. */
final class Encoding {

    private static final int SAMPLE_BYTES = 4096;
    private static final int BLOCK_BYTES = 1 << 16;

    private Encoding() {}

    static Charset of(Path file, @Nullable String declared) throws IOException {
        byte[] sample = sample(file);
        Charset marked = byteOrderMark(sample);
        if (marked != null) {
            return marked;
        }
        if (declared != null) {
            return Charset.forName(declared);
        }
        Charset wide = twoBytesACharacter(sample);
        if (wide != null) {
            return wide;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream in = Content.open(file)) {
            return in.readNBytes(SAMPLE_BYTES);
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(start, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** In UTF-16 every other byte of a Latin text is zero. */
    private static @Nullable Charset twoBytesACharacter(byte[] sample) {
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        int many = sample.length / 4;
        if (sample.length < 4 || zeros[0] + zeros[1] <= many) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The whole file is looked at: the first umlaut may come after a million rows. */
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK_BYTES);
        CharBuffer chars = CharBuffer.allocate(BLOCK_BYTES);
        try (InputStream in = Content.open(file)) {
            boolean atEnd = false;
            while (!atEnd) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                atEnd = count < 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), atEnd);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }
}
