package dev.perennial.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.perennial.config.NewFile;
import dev.perennial.sheet.Formula;
import dev.perennial.sheet.RowsToWrite;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A CSV file in UTF-8 that appears under its name only when it is whole; what a spreadsheet would run is defused.
 *
 * @param marked begins with a byte order mark, for readers who would expect another encoding
 */
public record CsvFile(NewFile file, char delimiter, char quote, boolean marked) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public CsvFile(Path path, char delimiter, char quote, boolean marked) {
        this(new NewFile(path), delimiter, quote, marked);
    }

    public static CsvFile of(Path path) {
        return of(new NewFile(path));
    }

    public static CsvFile of(NewFile file) {
        return new CsvFile(file, ',', '"', false);
    }

    /** Throws when the folder cannot be written or is full. */
    public void write(RowsToWrite rows) {
        file.writeOfNight(bytes -> {
            Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            if (marked) {
                out.write(BYTE_ORDER_MARK);
            }
            CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(delimiter)
                    .quoteCharacter(quote)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out);
            rows.to(row -> csv.writeRecord(Formula.defused(row)));
            csv.flush();
        });
    }
}
