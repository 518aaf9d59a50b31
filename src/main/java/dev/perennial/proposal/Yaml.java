package dev.perennial.proposal;

import java.util.regex.Pattern;

/** Texts as YAML has them. */
final class Yaml {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} _/().-]*[\\p{L}\\p{N})]|\\p{L}");
    private static final Pattern WORD_OF_ITS_OWN = Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null|~");

    private Yaml() {}

    /** Without quotes where none are needed. */
    static String text(String text) {
        return PLAIN.matcher(text).matches() && !WORD_OF_ITS_OWN.matcher(text).matches() ? text : quoted(text);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\uFEFF') {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
