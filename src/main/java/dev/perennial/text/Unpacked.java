package dev.perennial.text;

import dev.perennial.sheet.UnreadableFile;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Bytes on their way out of an archive. One that unpacks to far more than any table does was made to fill the disk. */
public final class Unpacked extends FilterInputStream {

    private static final long ALWAYS_FINE_BYTES = 100L << 20;
    private static final long MOST_TIMES = 250;

    private final long limit;
    private long count;

    public Unpacked(InputStream unpacking, long packedBytes) {
        super(unpacking);
        this.limit = mostBytes(packedBytes);
    }

    /** What an archive of so many bytes may hold. */
    public static long mostBytes(long packedBytes) {
        return Math.max(ALWAYS_FINE_BYTES, packedBytes * MOST_TIMES);
    }

    public static UnreadableFile damaged() {
        return new UnreadableFile("is a damaged or cut-off archive; ask for it again");
    }

    public static UnreadableFile tooLarge() {
        return new UnreadableFile(
                "unpacks to more than " + MOST_TIMES + " times its size; send it unpacked if that is right");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            if (count > limit) {
                throw tooLarge();
            }
            return read;
        } catch (EOFException | ZipException cause) {
            throw damaged();
        }
    }
}
