package dev.perennial.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a file is packed, told by its first bytes. */
public enum Packing {
    NONE,
    GZIP,
    ZIP;

    public static Packing of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(2));
        }
    }

    static Packing of(byte[] start) {
        if (start.length < 2) {
            return NONE;
        }
        if (start[0] == 0x1F && start[1] == (byte) 0x8B) {
            return GZIP;
        }
        return start[0] == 'P' && start[1] == 'K' ? ZIP : NONE;
    }
}
