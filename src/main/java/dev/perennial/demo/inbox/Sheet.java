package dev.perennial.demo.inbox;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A table of text on its way into a file. */
public final class Sheet {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Format format;
    private final List<List<String>> lines = new ArrayList<>();

    public Sheet(Format format, Collection<String> header) {
        this.format = format;
        lines.add(List.copyOf(header));
    }

    public static Sheet of(String... header) {
        Sheet sheet = new Sheet(Format.PLAIN, List.of());
        sheet.lines.set(0, List.of(header));
        return sheet;
    }

    public void row(List<String> cells) {
        lines.add(cells);
    }

    public void row(String... cells) {
        lines.add(List.of(cells));
    }

    public boolean isEmpty() {
        return lines.size() == 1;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format.marked()) {
            bytes.writeBytes(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(format.delimiter())
                .lineDelimiter(format.lineEnd())
                .build(bytes, format.charset())) {
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** How a program saves a table. */
    public record Format(char delimiter, Charset charset, LineDelimiter lineEnd, boolean marked) {

        public static final Format PLAIN = new Format(',', StandardCharsets.UTF_8, LineDelimiter.LF, false);
        public static final Format GERMAN_EXCEL =
                new Format(';', Charset.forName("windows-1252"), LineDelimiter.CRLF, false);
        public static final Format TABS_WITH_MARK = new Format('\t', StandardCharsets.UTF_8, LineDelimiter.CRLF, true);
    }
}
