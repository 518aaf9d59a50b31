package dev.perennial.form;

import dev.perennial.sheet.UnreadableFile;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files that people drop by mistake, each refused with what to do instead. */
final class Strangers {

    private static final Pattern PAGE =
            Pattern.compile("\\s*<(!doctype|\\?xml|html|table|[a-z][a-z0-9:]*[\\s>]).*", Pattern.DOTALL);
    private static final Pattern ARRAY = Pattern.compile("\\s*\\[\\s*[{\\]].*", Pattern.DOTALL);

    private Strangers() {}

    /** Throws {@link UnreadableFile}. */
    static void refuse(ByteBuffer bytes, String start) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile(
                    "is an old workbook (.xls), or one with a password; save it as XLSX without a password, or as CSV");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw new UnreadableFile("is a PDF; ask for the table as CSV or XLSX");
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0x1F, 0x8B)) {
            throw new UnreadableFile("is an archive in an archive; pack the file once only");
        }
        if (PAGE.matcher(start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT))
                .matches()) {
            throw new UnreadableFile("is a web page or XML; ask for the table as CSV, XLSX or JSON lines");
        }
        if (ARRAY.matcher(start).matches()) {
            throw new UnreadableFile(
                    "is one JSON array; write each row as one object in one line, without commas between them");
        }
    }

    private static boolean startsWith(ByteBuffer bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.limit() || (bytes.get(i) & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
