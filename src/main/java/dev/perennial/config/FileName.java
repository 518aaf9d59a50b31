package dev.perennial.config;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Names of files that came from elsewhere. */
public final class FileName {

    /** In which this machine writes names; with the locale C it knows no umlauts. */
    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private FileName() {}

    /** The name with an underscore for each control character and for what this machine cannot write. */
    public static String safe(String name) {
        CharsetEncoder encoder = NAMES.newEncoder();
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            String character = Character.toString(c);
            boolean writable = !Character.isISOControl(c) && c != '/' && encoder.canEncode(character);
            safe.append(writable ? character : "_");
        });
        return safe.toString();
    }
}
