package dev.perennial.sheet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a text file, unpacked when they are packed by gzip, whatever the file is called. */
final class Content {

    private static final int BUFFER_BYTES = 1 << 16;

    private Content() {}

    static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            in.mark(4);
            int first = in.read();
            int second = in.read();
            in.reset();
            if (first == 'P' && second == 'K') {
                throw new UnreadableFile(
                        "is an XLSX or ZIP file, which cannot be read here yet; save it as CSV (UTF-8)");
            }
            return first == 0x1F && second == 0x8B ? new Unpacked(in, Files.size(file)) : in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw broken(e);
        }
    }

    private static IOException broken(Exception cause) {
        if (cause instanceof ZipException || cause instanceof EOFException) {
            throw new UnreadableFile("is a damaged or cut-off .gz file; ask for it again");
        }
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        return (IOException) cause;
    }

    /** A file that unpacks to far more than any text does was made to fill the disk or the memory. */
    private static final class Unpacked extends FilterInputStream {

        private static final long ALWAYS_FINE_BYTES = 100L << 20;
        private static final long MOST_TIMES = 250;

        private final long limit;
        private long count;

        private Unpacked(InputStream packed, long size) throws IOException {
            super(new GZIPInputStream(packed, BUFFER_BYTES));
            this.limit = Math.max(ALWAYS_FINE_BYTES, size * MOST_TIMES);
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
                    throw new UnreadableFile("unpacks to more than " + MOST_TIMES
                            + " times its size; send it unpacked if that is right");
                }
                return read;
            } catch (IOException e) {
                throw broken(e);
            }
        }
    }
}
