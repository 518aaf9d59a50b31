package dev.perennial.privacy.papers;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** The text of a file, looked through in flat memory; a packed file or a workbook is unpacked on the way. */
final class FileText {

    private static final int PIECE = 64 * 1024;
    private static final int OVERLAP = 512;

    private FileText() {}

    /** Whether something in the file passes; of a file that is broken only the readable beginning is looked at. */
    static boolean of(Path file, Predicate<String> test) throws IOException {
        byte[] first = firstBytes(file);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            if (isZip(first)) {
                return inZip(new ZipInputStream(bytes), test);
            }
            return anywhere(isGzip(first) ? new GZIPInputStream(bytes) : bytes, isUtf16(first), test);
        }
    }

    /** Text whose rows can be told apart byte by byte: neither packed nor UTF-16. */
    static boolean isPlain(Path file) throws IOException {
        byte[] first = firstBytes(file);
        return !isZip(first) && !isGzip(first) && !isUtf16(first);
    }

    private static boolean inZip(ZipInputStream zip, Predicate<String> test) throws IOException {
        while (zip.getNextEntry() != null) {
            if (anywhere(zip, false, test)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anywhere(InputStream bytes, boolean utf16, Predicate<String> test) throws IOException {
        Charset encoding = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, encoding));
        char[] piece = new char[PIECE];
        String tail = "";
        for (int length = text.read(piece); length >= 0; length = text.read(piece)) {
            String here = tail + new String(piece, 0, length);
            if (test.test(here)) {
                return true;
            }
            tail = here.substring(Math.max(0, here.length() - OVERLAP));
        }
        return false;
    }

    private static byte[] firstBytes(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(4);
        }
    }

    private static boolean isZip(byte[] first) {
        return first.length == 4 && first[0] == 'P' && first[1] == 'K';
    }

    private static boolean isGzip(byte[] first) {
        return first.length >= 2 && first[0] == 0x1f && first[1] == (byte) 0x8b;
    }

    private static boolean isUtf16(byte[] first) {
        if (first.length < 2) {
            return false;
        }
        boolean mark = first[0] == (byte) 0xff || first[0] == (byte) 0xfe;
        return mark || first[0] == 0 || first[1] == 0;
    }
}
