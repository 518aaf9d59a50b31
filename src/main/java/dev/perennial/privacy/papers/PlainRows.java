package dev.perennial.privacy.papers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;

/**
 * Empties rows of a text file: CSV with any usual delimiter, or a JSON object per line. Only line breaks stay of them, so
 * that every other row keeps the line by which the ledger knows it; all other bytes stay as they are.
 */
final class PlainRows {

    private static final int LONGEST_ROW = 1 << 20;
    private static final String FIELD_ENDS = ",;\t|\n\r";

    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private final Predicate<String> unwanted;
    private boolean quoted;
    private int last = '\n';

    private PlainRows(Predicate<String> unwanted) {
        this.unwanted = unwanted;
    }

    /** False, with the file untouched, when its rows cannot be told apart because a quote is never closed. */
    static boolean empty(Path file, Predicate<String> unwanted) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        boolean understood;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            understood = new PlainRows(unwanted).copy(in, out);
        }
        if (understood) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(unfinished);
        }
        return understood;
    }

    private boolean copy(InputStream in, OutputStream out) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            row.write(next);
            step(next);
            if (next == '\n' && !quoted) {
                end(out);
            }
            if (row.size() > LONGEST_ROW) {
                return false;
            }
        }
        end(out);
        return !quoted;
    }

    /** A quote counts where a field begins; a doubled one closes and opens again. */
    private void step(int next) {
        if (next == '"') {
            quoted = !quoted && (last == '"' || FIELD_ENDS.indexOf(last) >= 0);
        }
        boolean mark = row.size() <= 3 && next > 0x7f;
        last = mark ? '\n' : next;
    }

    private void end(OutputStream out) throws IOException {
        byte[] bytes = row.toByteArray();
        row.reset();
        if (!unwanted.test(new String(bytes, StandardCharsets.UTF_8))) {
            out.write(bytes);
            return;
        }
        for (byte b : bytes) {
            if (b == '\n' || b == '\r') {
                out.write(b);
            }
        }
    }
}
