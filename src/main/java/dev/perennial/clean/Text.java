package dev.perennial.clean;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** A text without what nobody typed: in NFC, without control and invisible characters, HTML entities written out, trimmed. */
public final class Text {

    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}");

    private static final char NO_BREAK_SPACE = 0xA0;
    private static final char SOFT_HYPHEN = 0xAD;
    private static final char LAST_LATIN = 0x17F;

    private Text() {}

    /** Text of one line: line breaks and runs of blanks become one blank. */
    public static String line(String written) {
        if (isPlain(written)) {
            return written.strip();
        }
        String text = printable(written, false).strip();
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /** Text that may have several lines, each ended by a line feed. */
    public static String lines(String written) {
        return isPlain(written) ? written.strip() : printable(written, true).strip();
    }

    /** Most values of most files are this, and need no further look: visible letters of European languages, composed. */
    private static boolean isPlain(String text) {
        char previous = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean visible = (c >= ' ' && c <= '~') || (c > NO_BREAK_SPACE && c <= LAST_LATIN && c != SOFT_HYPHEN);
            if (!visible || c == '&' || (c == ' ' && previous == ' ')) {
                return false;
            }
            previous = c;
        }
        return true;
    }

    private static String printable(String written, boolean severalLines) {
        String text = Normalizer.normalize(withoutEntities(written), Normalizer.Form.NFC)
                .replace("\r\n", "\n");
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                kept.append(severalLines ? '\n' : ' ');
            } else if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
                kept.append(' ');
            } else if (isVisible(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static String withoutEntities(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, true) : text;
    }

    /** Joiners stay: scripts and emoji are spelled with them. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }
}
