package dev.perennial.form;

import dev.perennial.csv.CsvFile;
import dev.perennial.csv.CsvRows;
import dev.perennial.jsonlines.JsonFile;
import dev.perennial.jsonlines.JsonRows;
import dev.perennial.sheet.Format;
import dev.perennial.sheet.RowSource;
import dev.perennial.sheet.RowsToWrite;
import dev.perennial.text.Text;
import dev.perennial.workbook.XlsxFile;
import dev.perennial.workbook.XlsxRows;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is and how its rows are written.
 *
 * @param encoding of a text; US-ASCII when its beginning has nothing else, and what comes later decides
 * @param delimiter between the columns of CSV; ours where a file has none
 * @param sheet of a workbook, by its name; nothing stands for the first that people see
 * @param headerRow the first line that may hold the header; 0 for JSON lines, which have none
 * @param corrected whether it is a file of rejected rows, dropped again
 * @param names all names of JSON lines; the header then
 */
public record Form(
        Kind kind,
        Charset encoding,
        char delimiter,
        char quote,
        @Nullable String sheet,
        int headerRow,
        boolean corrected,
        List<String> names) {

    /** The parser that a file needs, however it is packed. */
    public enum Kind {
        CSV,
        XLSX,
        JSONL
    }

    /** As the format says; what it leaves open is found out. Throws {@link dev.perennial.sheet.UnreadableFile}. */
    public static Form of(Path file, Format declared) throws IOException {
        return Look.at(file, declared);
    }

    /**
     * The rows from this line on; the header is the first one when the line is {@link #headerRow}. Nothing above the line is
     * kept in memory. Throws {@link dev.perennial.sheet.UnreadableFile}.
     */
    public RowSource open(Path file, long fromLine) throws IOException {
        return corrected ? CorrectedRows.of(this, file, fromLine) : openAsWritten(file, fromLine);
    }

    RowSource openAsWritten(Path file, long fromLine) throws IOException {
        if (kind == Kind.XLSX) {
            return new XlsxRows(file, sheet, headerRow, fromLine);
        }
        Reader text = Text.open(file, encoding);
        try {
            return kind == Kind.CSV
                    ? new CsvRows(text, delimiter, quote, fromLine)
                    : new JsonRows(text, names, fromLine);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** A new file of the same form, under its name only when it is whole; the first row is its header. */
    public void write(Path file, RowsToWrite rows) {
        switch (kind) {
            case CSV -> new CsvFile(file, delimiter, quote, isMarked()).write(rows);
            case XLSX -> new XlsxFile(file, sheet == null ? "answers" : sheet).write(rows);
            case JSONL -> new JsonFile(file).write(rows);
        }
    }

    /** The same with the header that was read: all names of JSON lines. */
    public Form withHeader(List<String> header) {
        return kind == Kind.JSONL
                ? new Form(kind, encoding, delimiter, quote, sheet, headerRow, corrected, header)
                : this;
    }

    /** Whether people's programs would take a new text in UTF-8 for something else, unless it is marked. */
    public boolean isMarked() {
        return kind == Kind.CSV
                && !encoding.equals(StandardCharsets.UTF_8)
                && !encoding.equals(StandardCharsets.US_ASCII);
    }
}
