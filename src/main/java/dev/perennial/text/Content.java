package dev.perennial.text;

import dev.perennial.sheet.UnreadableFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, unpacked when they are packed, whatever the file is called. */
public final class Content {

    private static final int BUFFER_BYTES = 1 << 16;

    private Content() {}

    /** Throws {@link UnreadableFile} for an archive that is damaged, hostile or of more than one file. */
    public static InputStream open(Path file) throws IOException {
        return switch (Packing.of(file)) {
            case NONE -> new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
            case GZIP -> unpacked(file);
            case ZIP -> Archive.onlyFileIn(file);
        };
    }

    private static InputStream unpacked(Path file) throws IOException {
        InputStream packed = Files.newInputStream(file);
        try {
            return new Unpacked(new GZIPInputStream(packed, BUFFER_BYTES), Files.size(file));
        } catch (EOFException | ZipException damaged) {
            packed.close();
            throw Unpacked.damaged();
        } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
        }
    }
}
