package dev.perennial.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The encoding of a text: its byte order mark, else what was declared, else what the bytes themselves say. */
final class Encoding {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CUT_OFF = -1;

    private Encoding() {}

    /** US-ASCII means that nothing else was seen so far: what comes later decides. */
    static Charset of(byte[] start, @Nullable String declared) {
        Charset marked = byteOrderMark(start);
        if (marked != null) {
            return marked;
        }
        if (declared != null) {
            return Charset.forName(declared);
        }
        Charset wide = twoBytesACharacter(start);
        return wide != null ? wide : oneByteALetter(start, 0, start.length);
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

    /**
     * UTF-8 when most of what is not ASCII is well-formed: one damaged byte does not turn the umlauts of a whole file into
     * nonsense, and a Windows text has hardly two letters in a row that look like UTF-8.
     */
    static Charset oneByteALetter(byte[] bytes, int from, int to) {
        int wellFormed = 0;
        int malformed = 0;
        int i = from;
        while (i < to) {
            int length = bytes[i] >= 0 ? 1 : sequenceAt(bytes, i, to);
            if (length == CUT_OFF) {
                break;
            }
            wellFormed += length > 1 ? 1 : 0;
            malformed += length == 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        if (wellFormed + malformed == 0) {
            return StandardCharsets.US_ASCII;
        }
        return wellFormed > malformed ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** How many bytes the character has; 0 when it is none. */
    private static int sequenceAt(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = lengthAfter(first);
        for (int i = 1; i < length; i++) {
            if (at + i >= to) {
                return CUT_OFF;
            }
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int lengthAfter(int first) {
        if (first >= 0xC2 && first < 0xE0) {
            return 2;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }
}
